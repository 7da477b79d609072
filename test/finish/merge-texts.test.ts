import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "../../src/edit/merge-texts.ts";
import { revertText } from "../../src/finish/revert-text.ts";

describe("mergeTexts", () => {
  it.each([
    ["nothing", "a\nb\n", "a\nb\n", "a\nb\n", "a\nb\n"],
    ["one side", "a\nb\n", "a\nx\n", "a\nb\n", "a\nx\n"],
    ["both sides, apart", "a\nb\nc\n", "x\nb\nc\n", "a\nb\ny\n", "x\nb\ny\n"],
    ["both sides, alike", "a\nb\n", "x\nb\n", "x\nb\n", "x\nb\n"],
    ["both sides, the same line", "a\nb\n", "x\nb\n", "y\nb\n", null],
    ["both sides, at one place", "a\nb\n", "a\nx\nb\n", "a\ny\nb\n", null],
    ["a line removed and one far away added", "a\nb\nc", "b\nc", "a\nb\nc\nd", "b\nc\nd"],
    ["a last line without its end", "a\nb", "x\nb", "a\nb\n", "x\nb\n"],
  ])("%s changed", (_, base, ours, theirs, merged) => expect(mergeTexts(base, ours, theirs)).toBe(merged));

  it("takes a change of one side as it is, whatever it is", () => {
    const text = fc.array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "d")).map((lines) => lines.join(""));
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
      }),
    );
  });
});

describe("revertText", () => {
  const before = 'export const name = "shop";\nconst agents = new Map();\nconst tables = new Map();\n';
  const facade = (text: string, of: string, factory: string) =>
    text.replace(
      `const ${of} = new Map()`,
      `const ${of} = ${factory}("${of}", { flag: "use_${factory}", legacy: new Map() })`,
    );
  const migrated = `import { registry } from "@unambient/runtime";\n\n${facade(before, "agents", "registry")}`;
  const stacked = facade(migrated, "tables", "cache").replace("{ registry }", "{ registry, cache }");

  it("keeps what a later stage made of the same file, down to the import", () => {
    const alone = `import { cache } from "@unambient/runtime";\n\n${facade(before, "tables", "cache")}`;
    expect(revertText({ path: "a.js", before, migrated, now: stacked })).toBe(alone);
  });

  it("takes two stages back in any order", () => {
    const registryFirst = revertText({ path: "a.js", before, migrated, now: stacked }) ?? "";
    expect(revertText({ path: "a.js", before: migrated, migrated: stacked, now: registryFirst })).toBe(
      before,
    );
    const cacheFirst = revertText({ path: "a.js", before: migrated, migrated: stacked, now: stacked }) ?? "";
    expect(revertText({ path: "a.js", before, migrated, now: cacheFirst })).toBe(before);
  });

  it("says that it cannot where somebody edited the very line", () => {
    const now = migrated.replace("new Map() })", "new Map([[1, 2]]) })");
    expect(revertText({ path: "a.js", before, migrated, now })).toBeNull();
  });
});
