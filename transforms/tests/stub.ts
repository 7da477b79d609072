import { importedNames } from "../../src/edit/insert-import.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Rewrite, RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { afterEachEdit } from "./after-each.ts";
import { framedWrites } from "./framed-writes.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { environmentValue } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { stubbingCall } from "./stub-call.ts";
import { TESTING } from "./testing-name.ts";
import type { Wrapper } from "./wrap-test.ts";

const NOW_RESTORED: AssistNote = {
  code: "restored-after-each-test",
  message: "The value is put back after each test; a later test that relied on it must now set it itself.",
};

/**
 * Whether vitest's own stubs, which replace a value and take none away, do for all that the file's tests set: two kinds
 * of stubs in one file would be one too many.
 */
export function isStubbedByVitest(tree: SourceTree, target: Wrapper): boolean {
  if (importedNames(tree.syntax, TESTING).some(({ name }) => name === target.stub)) return false;
  const known = [...framedWrites(tree, target).values()].filter((writes) => !writes.includes(null));
  return known.every((writes) =>
    setByTests(writes as readonly FramedWrite[]).every(
      ({ write: { name, value } }) => value !== null && !name.includes("."),
    ),
  );
}

/** What a hook takes away, so that each test sets it anew, stays as it is. */
export function setByTests(writes: readonly FramedWrite[]): readonly FramedWrite[] {
  const inTests = writes.filter(({ frame }) => frame.kind === "test");
  const inHooks = writes.filter((each) => !inTests.includes(each));
  return inTests.length > 0 && inHooks.every(({ write }) => write.value === null) ? inTests : writes;
}

/**
 * vitest: `process.env.X = v` to `vi.stubEnv("X", v)`, put back after each test. Null when a value is none for a
 * stub.
 */
export function stubbedEnvironment(tree: SourceTree, writes: readonly PropertyWrite[]): Rewrite | null {
  const edits: Edit[] = [];
  for (const write of writes) {
    const value = write.value && environmentValue(tree, write.value);
    if (value === null) return null;
    edits.push(stubbingCall(tree, write, "vi.stubEnv", value));
  }
  return stubbed(tree, writes, edits, "unstubAllEnvs", []);
}

/**
 * vitest: `globalThis.fetch = v` to `vi.stubGlobal("fetch", v)`. Null where it is a property of another object, or
 * taken away.
 */
export function stubbedGlobals(tree: SourceTree, writes: readonly PropertyWrite[]): Rewrite | null {
  const edits: Edit[] = [];
  for (const write of writes) {
    if (!write.value || write.name.includes(".")) return null;
    edits.push(stubbingCall(tree, write, "vi.stubGlobal", tree.textOf(write.value)));
  }
  return stubbed(tree, writes, edits, "unstubAllGlobals", [NOW_RESTORED]);
}

function stubbed(
  tree: SourceTree,
  writes: readonly PropertyWrite[],
  edits: readonly Edit[],
  restore: string,
  notes: readonly AssistNote[],
): Rewrite {
  const isRestored = tree.text.includes(restore);
  const names = isRestored ? ["vi"] : ["afterEach", "vi"];
  const isThere = globalsOf(tree);
  const imports: RuntimeImport[] = names
    .filter((name) => !isThere(name))
    .map((name) => ({ path: tree.path, from: "vitest", name, local: name }));
  return {
    kind: "rewrite",
    edits: isRestored ? edits : [...edits, restoringHook(tree, writes, restore)],
    imports,
    notes,
  };
}

/**
 * What a file that imports nothing of vitest has without it; `vi` only where it says so, as its types may be there for
 * the functions that all runners have.
 */
function globalsOf(tree: SourceTree): (name: string) => boolean {
  const hasGlobals = !/\bfrom\s*["']vitest["']/.test(tree.text);
  return (name) => hasGlobals && (name !== "vi" || tree.unresolvedNames().has(name));
}

/** `afterEach(() => { vi.unstubAllEnvs(); });` for the whole file. */
function restoringHook(tree: SourceTree, writes: readonly PropertyWrite[], restore: string): Edit {
  const call = (): string => `vi.${restore}()`;
  const tests = writes.map(({ statement }) => statement);
  return afterEachEdit(tree, tree.program, tests, { name: "afterEach", call }).edit;
}
