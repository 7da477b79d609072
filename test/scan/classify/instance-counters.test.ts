import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, fields: string, found: string])[] = [
  [
    "in a record, from what is there or nothing",
    "seen = {}; next(kind) { this.seen[kind] = (this.seen[kind] ?? 0) + 1; return this.seen[kind] }",
    "state",
  ],
  [
    "in a map, by a name in between",
    "n = new Map(); next(kind) { const id = (this.n.get(kind) ?? 0) + 1; this.n.set(kind, id); return id }",
    "state",
  ],
  [
    "from a nought that is put where there is none",
    "n = {}; next(kind) { if (!this.n[kind]) this.n[kind] = 0; return this.n[kind]++ }",
    "state",
  ],
  [
    "from a one that is put where there is none",
    "n = {}; next(kind) { if (!(kind in this.n)) { this.n[kind] = 1 } else { this.n[kind]++ } return `${kind}-${this.n[kind]}` }",
    "state",
  ],
  [
    "beside things that are put in",
    "n = {}; all = {}; next(kind) { if (!this.n[kind]) this.n[kind] = 0; return this.n[kind]++ } add(kind, one) { this.all[kind] = one }",
    "registry",
  ],
  [
    "by how many hold a thing, which goes by its key",
    "n = new Map(); next(kind) { this.n.set(kind, (this.n.get(kind) ?? 0) + 1); if (isOver(kind)) this.n.delete(kind) }",
    "registry",
  ],
  [
    "no counters, but texts that are made for want of one",
    "n = {}; next(kind) { if (!this.n[kind]) this.n[kind] = read(kind); return this.n[kind] }",
    "cache",
  ],
  [
    "no counters, but numbers that are worked out for want of one",
    "n = {}; next(kind) { if (!this.n[kind]) this.n[kind] = measure(kind) + 1; return this.n[kind] }",
    "cache",
  ],
];

describe("numbers that the methods of one instance count up by key", () => {
  it.each(CASES)("%s", (_what, fields, found) => {
    const add = fields.includes("add(") ? "export const add = (kind, one) => ids.add(kind, one);" : "";
    const text = `class Ids { ${fields} } const ids = new Ids(); export const of = (kind) => ids.next(kind); ${add}`;
    expect(foundIn(text)).toEqual([`ids instance ${found}`]);
  });
});
