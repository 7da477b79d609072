import { describe, expect, it } from "vitest";
import { leaksOf } from "../../../src/validate/leaks/leak.ts";
import { shuffled } from "../../../src/validate/leaks/shuffle.ts";
import { watchGlobals } from "../../../src/validate/leaks/watch-globals.ts";

const line = (process: string, variable: string, isChanged: boolean, at: string | null = null): string =>
  `${JSON.stringify({ process, variable, isChanged, at })}\n`;

describe("leaksOf", () => {
  it("tells what a process left changed, not what it put back", () => {
    const ledger =
      line("1.0", "process.env.B", true, "b.js:1") +
      line("1.0", "process.env.A", true, "a.js:1") +
      line("1.0", "process.env.C", true) +
      line("1.0", "process.env.C", false);
    expect(leaksOf(ledger)).toEqual([
      { variable: "process.env.A", at: "a.js:1" },
      { variable: "process.env.B", at: "b.js:1" },
    ]);
  });

  it("looks at each process and thread by itself", () => {
    const ledger = line("1.0", "process.env.A", true) + line("1.1", "process.env.A", false);
    expect(leaksOf(ledger).map(({ variable }) => variable)).toEqual(["process.env.A"]);
  });

  it("leaves out the line that a process did not end", () => {
    expect(leaksOf(line("1.0", "process.env.A", true) + '{"process":"1.0","vari')).toHaveLength(1);
  });
});

describe("shuffled", () => {
  const items = ["a", "b", "c", "d", "e"];

  it("keeps every item, and gives the same order for the same seed", () => {
    expect(shuffled(items, 1).toSorted()).toEqual(items);
    expect(shuffled(items, 3)).toEqual(shuffled(items, 3));
    expect(new Set([1, 2, 3, 4].map((seed) => shuffled(items, seed).join(""))).size).toBe(4);
  });

  it("has two items in both orders in its first two", () => {
    expect(new Set([1, 2].map((seed) => shuffled(["a", "b"], seed).join("")))).toEqual(new Set(["ab", "ba"]));
  });
});

describe("watchGlobals", () => {
  it("tells of a global that is set, and of its being put back", () => {
    const told: string[] = [];
    const holder = globalThis as { leakedByTest?: number };
    const look = watchGlobals(["leakedByTest", "leakedByTest.inside"], (name, isChanged) =>
      told.push(`${name} ${isChanged}`),
    );
    look();
    holder.leakedByTest = 1;
    look();
    delete holder.leakedByTest;
    look();
    expect(told).toEqual(["leakedByTest true", "leakedByTest false"]);
  });
});
