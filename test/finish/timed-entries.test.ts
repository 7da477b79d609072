import { describe, expect, it } from "vitest";
import { withoutLimitsByHand } from "../../src/finish/by-hand/limits-by-hand.ts";

const flags = new Set(["use_ttl_cache"]);

interface Parts {
  readonly types?: string;
  readonly entry?: string;
  readonly kept?: string;
  readonly put?: string;
  readonly more?: string;
}

/** A cache whose entries have a time, and a type that says so. */
function without({
  types = "",
  entry = "Entry",
  kept = entry,
  put = "c.set(k, { value: 1, at: Date.now() });",
  more = "",
}: Parts) {
  const text = [
    'import { cache } from "@unambient/runtime";',
    types,
    `const c = cache<string, ${entry}>("c", { flag: "use_ttl_cache", ttl: 20, legacy: new Map<string, ${kept}>() });`,
    "export function lookUp(k: string) {",
    "  const hit = c.get(k);",
    "  if (hit && Date.now() - hit.at <= 20) return hit.value;",
    `  ${put}`,
    `  ${more}`,
    "}",
    "",
  ].join("\n");
  const { text: left, notes } = withoutLimitsByHand("a.ts", text, flags);
  return { isSame: left === text, left, codes: notes.map(({ code }) => code) };
}

const ENTRY = "interface Entry { value: number; at: number }";

describe("a time goes out of a type that is the entries' alone", () => {
  it.each<[string, Parts]>([
    ["that takes types", { types: "interface Entry<T = number> { value: T; at: number }" }],
    [
      "that has more than it says",
      { types: `interface Base { id?: string }\ninterface Entry extends Base { value: number; at: number }` },
    ],
    ["that is one of two", { types: `${ENTRY}\ninterface Kept { value: number; at: number }`, kept: "Kept" }],
    ["that is used elsewhere", { types: `${ENTRY}\nexport type Shown = Entry;` }],
  ])("not out of one %s", (_, parts) => {
    expect(without(parts)).toMatchObject({ isSame: true, codes: ["type-shared"] });
  });

  it.each<[string, Parts, string]>([
    [
      "may be left out",
      { types: "interface Entry { value?: number; at: number }" },
      "c.set(k, { value: 1 })",
    ],
    ["reads a template", { types: ENTRY, more: "if (hit) return hit.value`x`;" }, "c.set(k, { value: 1 })"],
    [
      "is taken out of an entry",
      { types: ENTRY, more: "if (hit) delete hit.value;" },
      "c.set(k, { value: 1 })",
    ],
  ])("leaving the record of a value that %s", (_, parts, expected) => {
    expect(without(parts).left).toContain(expected);
  });

  it("taking the record as well where nothing else is in it", () => {
    const { left } = without({ types: ENTRY });
    expect(left).toContain("cache<string, number>");
    expect(left).toContain("c.set(k, 1);");
  });
});
