import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";

/**
 * Whether a time is that of an entry which another table keeps: `answers[key].at`, and `known.at` of
 * `const known = answers.get(key)`. A function that asks two tables in turn checks the age of one of them; a table of
 * nothing but times, `times[key]`, tells of whichever stands beside it.
 */
export function isOfAnotherTable(time: SyntaxNode | null, { tree, variable }: Declaration): boolean {
  const record = unwrapped(nodeIn(unwrapped(time), "object"));
  const entry = identifierName(record) === null ? record : initOf(record);
  const table = tableOf(entry);
  const owner = table && tree.bindingOf(table);
  return Boolean(owner && owner !== variable);

  function initOf(local: SyntaxNode | null): SyntaxNode | null {
    const [name] = tree.bindingOf(local)?.identifiers ?? [];
    const declarator = name ? tree.parentOf(nodeOf(name)) : null;
    return declarator?.type === "VariableDeclarator" ? unwrapped(nodeIn(declarator, "init")) : null;
  }
}

/** `table` of `table.get(key)` and of `table[key]`. */
function tableOf(entry: SyntaxNode | null): SyntaxNode | null {
  const found = entry?.type === "CallExpression" ? unwrapped(nodeIn(entry, "callee")) : entry;
  return nodeIn(found, "object");
}
