import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Expiry } from "../../../runtime/src/cache/expiry.ts";

const KEYS = ["a", "b", "c", "d", "e", "f"] as const;
const TTL = 10;
const MAX = 4;

/** The same written the plain way: entries in the order of their writing, and where the hand stands in them. */
class PlainSieve {
  entries: { key: string; at: number; visited: boolean }[] = [];
  private hand = 0;

  wrote(key: string, now: number): void {
    this.removed(key);
    this.entries.push({ key, at: now, visited: false });
  }

  removed(key: string): void {
    const index = this.entries.findIndex((entry) => entry.key === key);
    if (index === -1) return;
    this.entries.splice(index, 1);
    if (index < this.hand) this.hand -= 1;
  }

  visit(key: string, now: number): string {
    const entry = this.entries.find((each) => each.key === key);
    if (entry === undefined) return "unknown";
    if (now - entry.at > TTL) return "stale";
    entry.visited = true;
    return "fresh";
  }

  takeStale(now: number): string[] {
    const stale = this.entries.filter((entry) => now - entry.at > TTL).map((entry) => entry.key);
    for (const key of stale) this.removed(key);
    return stale;
  }

  takeSurplus(): string[] {
    const gone: string[] = [];
    while (this.entries.length > MAX) {
      if (this.hand >= this.entries.length - 1) this.hand = 0;
      const entry = this.entries[this.hand] as { key: string; visited: boolean };
      if (entry.visited) {
        entry.visited = false;
        this.hand += 1;
      } else {
        gone.push(entry.key);
        this.removed(entry.key);
      }
    }
    return gone;
  }
}

describe("expiry", () => {
  it("picks what the plain version picks, whatever is written, read, removed and outlived", () => {
    const step = fc.tuple(
      fc.constantFrom("wrote", "wrote", "visit", "removed", "stale", "surplus", "wait"),
      fc.constantFrom(...KEYS),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const [expiry, plain] = [new Expiry<string>(TTL, MAX), new PlainSieve()];
        let now = 0;
        for (const [operation, key] of steps) {
          if (operation === "wait") now += 3;
          else if (operation === "stale") expect(expiry.takeStale(now)).toEqual(plain.takeStale(now));
          else if (operation === "surplus") expect(expiry.takeSurplus()).toEqual(plain.takeSurplus());
          else if (operation === "visit") expect(expiry.visit(key, now)).toBe(plain.visit(key, now));
          else if (operation === "wrote") [expiry, plain].forEach((each) => each.wrote(key, now));
          else [expiry, plain].forEach((each) => each.removed(key));
          expect(expiry.size).toBe(plain.entries.length);
          expect(KEYS.filter((each) => expiry.knows(each))).toEqual(
            KEYS.filter((each) => plain.entries.some((entry) => entry.key === each)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not ask the clock where nothing ever gets too old", () => {
    expect(new Expiry(Infinity, MAX).now()).toBe(0);
    expect(new Expiry(TTL, MAX).now()).toBeGreaterThan(0);
  });
});
