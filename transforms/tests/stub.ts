import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Rewrite, RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { afterEachEdit } from "./after-each.ts";
import { startOfWrite } from "./outgrown-directive.ts";
import { environmentValue } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";

const NOW_RESTORED: AssistNote = {
  code: "restored-after-each-test",
  message: "The value is put back after each test; a later test that relied on it must now set it itself.",
};

/**
 * vitest: `process.env.X = v` to `vi.stubEnv("X", v)`, put back after each test. Null when a value is none for a
 * stub.
 */
export function stubbedEnvironment(tree: SourceTree, writes: readonly PropertyWrite[]): Rewrite | null {
  const edits: Edit[] = [];
  for (const write of writes) {
    const value = write.value && environmentValue(tree, write.value);
    if (value === null) return null;
    edits.push(stubCall(tree, write, "stubEnv", value));
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
    edits.push(stubCall(tree, write, "stubGlobal", tree.textOf(write.value)));
  }
  return stubbed(tree, writes, edits, "unstubAllGlobals", [NOW_RESTORED]);
}

function stubCall(tree: SourceTree, write: PropertyWrite, method: string, value: string): Edit {
  const { statement, name } = write;
  const { quote } = fileStyleOf(tree.syntax);
  const hasSemicolon = tree.text[statement.end - 1] === ";";
  const text = `vi.${method}(${quote}${name}${quote}, ${value})${hasSemicolon ? ";" : ""}`;
  return { path: tree.path, start: startOfWrite(tree, write), end: statement.end, text };
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
  const hasGlobals = !/\bfrom\s*["']vitest["']/.test(tree.text);
  const imports: RuntimeImport[] = names.map((name) => ({
    path: tree.path,
    from: "vitest",
    name,
    local: name,
  }));
  return {
    kind: "rewrite",
    edits: isRestored ? edits : [...edits, restoringHook(tree, writes, restore)],
    imports: hasGlobals ? [] : imports,
    notes,
  };
}

/** `afterEach(() => { vi.unstubAllEnvs(); });` for the whole file. */
function restoringHook(tree: SourceTree, writes: readonly PropertyWrite[], restore: string): Edit {
  const call = (): string => `vi.${restore}()`;
  const tests = writes.map(({ statement }) => statement);
  return afterEachEdit(tree, tree.program, tests, { name: "afterEach", call }).edit;
}
