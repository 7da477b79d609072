import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTree } from "../../../src/scan/outcomes/open-tree.ts";
import { TreeScans } from "../../../src/scan/outcomes/tree-scans.ts";
import { edit, project } from "../relink/random-project.ts";

/** A folder with these files, for as long as something is done with it. */
function within(files: ReadonlyMap<string, string>, use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), "unambient-scans-"));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("scans of a tree with texts in the place of those on disk", () => {
  it("are those of a tree that was just opened, whether or not they rest in between", () => {
    const edits = fc.array(fc.record({ edit, rests: fc.boolean() }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(project, edits, (files, steps) =>
        within(files, (root) => {
          const scans = new TreeScans(openTree({ root }));
          const texts = new Map<string, string>();
          for (const { edit, rests } of steps) {
            texts.set(edit.path, edit.text);
            const anew = new TreeScans(openTree({ root })).with(texts);
            expect(scans.with(texts)).toEqual(anew);
            if (rests) scans.rest();
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  it("do not read a text again that was there before the rest", () => {
    within(new Map([["a.ts", "let n = 0; export const add = () => { n++; };\n"]]), (root) => {
      const tree = openTree({ root });
      let parsed = 0;
      const { store } = tree;
      const counted = { ...store, parse: () => (parsed++, store.parse()) };
      const scans = new TreeScans({ ...tree, store: counted });
      const texts = new Map([["a.ts", "let m = 0; export const add = () => { m++; };\n"]]);
      const first = scans.with(texts);
      scans.rest();
      scans.with(new Map());
      expect(scans.with(texts)).toEqual(first);
      expect(parsed).toBe(1);
    });
  });
});
