import fc from "fast-check";
import { expect, it } from "vitest";
import { outermostRings } from "../../../src/scan/link/outermost-rings.ts";

function rings(takes: Readonly<Record<string, string>>): string[] {
  const all = new Map(Object.entries(takes).map(([name, taken]) => [name, [...taken]]));
  return outermostRings(all)
    .map((ring) => ring.toSorted().join(""))
    .toSorted();
}

it("finds what nothing takes in", () => {
  expect(rings({ a: "bc", b: "c", c: "" })).toEqual(["a"]);
  expect(rings({ c: "", b: "c", a: "bc" })).toEqual(["a"]);
  expect(rings({ a: "c", b: "c", c: "" })).toEqual(["a", "b"]);
  expect(rings({})).toEqual([]);
});

it("takes those for one that take in each other", () => {
  expect(rings({ a: "b", b: "a", c: "" })).toEqual(["ab", "c"]);
  expect(rings({ c: "a", a: "b", b: "a" })).toEqual(["c"]);
  expect(rings({ b: "a", a: "bc", c: "d", d: "c" })).toEqual(["ab"]);
  expect(rings({ c: "d", d: "c", a: "bc", b: "a" })).toEqual(["ab"]);
  expect(rings({ a: "a" })).toEqual(["a"]);
});

it("leaves out what is none of them", () => {
  expect(rings({ a: "x", b: "a" })).toEqual(["b"]);
});

it("finds for any graph what asking of each pair finds", () => {
  const names = [..."abcdef"];
  const graph = fc.dictionary(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...names)).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(graph, (takes) => {
      const reach = (from: string, seen = new Set([from])): Set<string> => {
        for (const each of takes[from] ?? [])
          if (each in takes && !seen.has(each)) reach(each, seen.add(each));
        return seen;
      };
      const own = Object.keys(takes);
      const isOutermost = (name: string): boolean =>
        own.every((other) => !reach(other).has(name) || reach(name).has(other));
      expect(rings(takes).join("").split("").toSorted()).toEqual(own.filter(isOutermost).toSorted());
    }),
  );
});
