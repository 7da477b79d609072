import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { composeEdits } from "../../src/edit/compose-edits.ts";
import type { Edit } from "../../src/model/edit.ts";

/** Edits of a text of this length that do not overlap: every second cut begins one. */
const editsOf = (length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 8 }).map((cuts) => {
    const sorted = cuts.toSorted((a, b) => a[0] - b[0]);
    return sorted.flatMap(([start, text], i): Edit[] => {
      const end = sorted[i + 1]?.[0];
      return i % 2 === 1 || end === undefined ? [] : [{ path: "a.ts", start, end, text }];
    });
  });

describe("composeEdits", () => {
  it("does in one step what two do one after the other", () => {
    const cases = fc.string({ maxLength: 30 }).chain((text) =>
      editsOf(text.length).chain((first) => {
        const between = applyEdits(text, first);
        return editsOf(between.length).map((second) => ({ text, first, between, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, between, second }) => {
        const both = composeEdits("a.ts", text.length, first, second);
        expect(applyEdits(text, both)).toBe(applyEdits(between, second));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("keeps edits apart that are apart", () => {
    const first = [{ path: "a.ts", start: 0, end: 1, text: "X" }];
    const second = [{ path: "a.ts", start: 5, end: 6, text: "Y" }];
    expect(composeEdits("a.ts", 10, first, second)).toEqual([...first, ...second]);
  });
});
