import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { program } from "./random-program.ts";

describe("random programs", () => {
  it("never crash the scanner, and scan alike twice", () => {
    fc.assert(
      fc.property(program, program, (one, other) => {
        const sources = new Map([
          ["src/a.js", one],
          ["src/b.js", other],
          ["test/a.test.js", one],
        ]);
        const first = scanSources(sources);
        expect(first.skipped.filter(({ reason }) => reason.startsWith("could not"))).toEqual([]);
        expect(scanSources(new Map([...sources].reverse())).findings).toEqual(first.findings);
        for (const finding of first.findings) {
          expect(
            finding.accesses.every(({ path, start, end }) => isMention(sources.get(path) ?? "", start, end)),
          ).toBe(true);
        }
        expect(new Set(first.findings.map(({ id }) => id)).size).toBe(first.findings.length);
      }),
      { numRuns: 150 },
    );
  });
});

/** A range must hold a whole name or a member expression, never a part of either. */
function isMention(text: string, start: number, end: number): boolean {
  const isPart = /[\w$]/.test(text[start - 1] ?? " ") || /[\w$]/.test(text[end] ?? " ");
  return end > start && /^[\w$(#]/.test(text[start] ?? "") && !isPart;
}
