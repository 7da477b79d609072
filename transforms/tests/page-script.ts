import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { runsOnPages } from "./runner.ts";

/**
 * A file of tests that takes nothing in, of a package that has a runner which opens pages: that puts it into one as it
 * is, where nothing knows of `require`.
 */
export function isPageScript(tree: SourceTree): boolean {
  if (tree.syntax.module.hasModuleSyntax || tree.unresolvedNames().has("require")) return false;
  return runsOnPages(tree);
}
