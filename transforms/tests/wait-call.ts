import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** `waitFor(() => told, { timeout: 2000 })`, as the file would write it; `option` is one entry, or null. */
export function waitCall(tree: SourceTree, callee: string, condition: string, option: string | null): string {
  const { es5, semicolons } = fileStyleOf(tree.syntax);
  const probe = es5 ? `function () { return ${condition}${semicolons ? ";" : ""} }` : `() => ${condition}`;
  return `${callee}(${probe}${option === null ? "" : `, ${braced(tree, option)}`})`;
}

/** `{ timeout: 2000 }` */
export function braced(tree: SourceTree, option: string): string {
  return fileStyleOf(tree.syntax).spacedBraces ? `{ ${option} }` : `{${option}}`;
}
