import { importedNames } from "../../src/edit/insert-import.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

const RUNNERS = ["node:test", "test", "mocha", "@jest/globals", "vitest"];

/**
 * What is to be imported for a hook that matches one of the file, beside which it is, unless the file has it as a
 * global already; null where that is not known.
 */
export function hookImports(
  tree: SourceTree,
  known: string,
  wanted: string,
): readonly RuntimeImport[] | null {
  if (known.includes(".")) return [];
  const isDeclared = (name: string) => tree.variables().some((variable) => variable.name === name);
  for (const from of RUNNERS) {
    const names = importedNames(tree.syntax, from);
    if (!names.some(({ name, local }) => name === known && local === known)) continue;
    if (names.some(({ name, local }) => name === wanted && local === wanted)) return [];
    if (tree.unresolvedNames().has(wanted)) return [];
    return isDeclared(wanted) ? null : [{ path: tree.path, from, name: wanted, local: wanted }];
  }
  return isDeclared(known) || isDeclared(wanted) ? null : [];
}
