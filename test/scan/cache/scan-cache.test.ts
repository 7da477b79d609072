import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ScanCache } from "../../../src/scan/cache/scan-cache.ts";
import { temporaryFolder } from "../../support/temp-repository.ts";

const entriesFor = (stamp: string) =>
  new Map([["a.ts", { stamp, hash: stamp, kept: null, packed: Buffer.from(`outcome ${stamp}`) }]]);
const partsFor = (name: string) => ({ result: { name }, state: [name] });

/** A cache in a folder of its own; each opening stands for a run. */
function folder() {
  const location = temporaryFolder();
  return { location, open: () => new ScanCache({ location }) };
}

describe("what is kept of scans", () => {
  it("is the parts of one tree, and what has changed since", () => {
    const { open } = folder();
    open().save("one", entriesFor("1"), partsFor("one"));
    expect(open().whole).toEqual(partsFor("one"));
    expect(open().saveChanges("two", entriesFor("2"), "changed")).toBe(true);
    const cache = open();
    expect([cache.signature, cache.whole, cache.changes?.value]).toEqual(["two", partsFor("one"), "changed"]);
    expect(cache.entry("a.ts")?.stamp).toBe("2");
  });

  it("is nothing whole where a killed run left the parts of two trees", () => {
    for (const left of ["state", "result.json", "outcomes.index"]) {
      const { location, open } = folder();
      open().save("one", entriesFor("1"), partsFor("one"));
      copyFileSync(join(location, left), join(location, "left"));
      open().save("two", entriesFor("2"), partsFor("two"));
      expect(open().whole).toEqual(partsFor("two"));
      copyFileSync(join(location, "left"), join(location, left));
      expect(open().whole).toBeNull();
    }
  });

  it("forgets changes to another scan than the one that is there", () => {
    const { location, open } = folder();
    open().save("one", entriesFor("1"), partsFor("one"));
    open().saveChanges("two", entriesFor("2"), "changed");
    const changes = readFileSync(join(location, "changes.json"));
    open().save("three", entriesFor("3"), partsFor("three"));
    expect(open().changes).toBeNull();
    // As of a run beside this one, which began earlier and ended later.
    writeFileSync(join(location, "changes.json"), changes);
    const cache = open();
    expect([cache.signature, cache.changes, cache.entry("a.ts")?.stamp]).toEqual(["three", null, "3"]);
  });
});
