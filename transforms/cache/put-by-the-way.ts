import { outermostFunction } from "../../src/scan/sources/function-of.ts";
import { identifierName, isFunction, isInside, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isAskedFor } from "./given-entries.ts";
import { valuePut } from "./value-put.ts";

/**
 * `const chunk = chunks.get(url); if (chunk) return chunk; for (const each of await build(url)) chunks.set(each.url,
 * each)`: what is asked for brings others along, which nobody makes by asking for them.
 */
export function arePutByTheWay(tree: SourceTree, tables: readonly SyntaxNode[]): boolean {
  const asked = tables.filter((table) => isAskedFor(tree, table));
  return tables.some((table) => {
    const loop = valuePut(tree, table) === null ? null : loopAround(tree, table);
    if (loop === null || asked.some((ask) => isInside(ask, loop))) return false;
    const work = outermostFunction(tree, table);
    return asked.some((ask) => outermostFunction(tree, ask) === work);
  });
}

/** The loop of the function that puts, or the call of `forEach` that runs it. */
function loopAround(tree: SourceTree, put: SyntaxNode): SyntaxNode | null {
  for (const outer of tree.ancestorsOf(put)) {
    if (/^(For\w*|While|DoWhile)Statement$/.test(outer.type)) return outer;
    if (!isFunction(outer)) continue;
    const call = tree.parentOf(outer);
    const isEach = identifierName(nodeIn(nodeIn(call, "callee"), "property")) === "forEach";
    return isEach ? call : null;
  }
  return null;
}
