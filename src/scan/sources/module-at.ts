import { directoryOf, joinPath } from "../link/project-facts.ts";
import { sourcePath } from "../link/source-path.ts";
import type { SourceTree } from "./source-tree.ts";
import type { Facts } from "./sources.ts";

/**
 * The module of the project that a path in a file means; null where none is seen. A declaration file is none: it does
 * not say what its module does.
 */
export function moduleAt(facts: Pick<Facts, "tree">, from: string, specifier: string): SourceTree | null {
  const path = joinPath(directoryOf(from), specifier);
  if (path === null) return null;
  const isCode = (each: string): boolean => !each.endsWith(".d.ts") && facts.tree(each) !== null;
  const found = sourcePath(path, isCode);
  return found === null ? null : facts.tree(found);
}
