import { endsAThing } from "../../src/scan/classify/ends-a-thing.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { foundEntry } from "./found-entry.ts";
import { valuePut } from "./value-put.ts";

/**
 * Whether what the table keeps is closed, or set to work again, by those who find it: what falls out of it before would
 * stay open, and would be there twice.
 */
export function areClosed(tree: SourceTree, tables: readonly SyntaxNode[]): boolean {
  const found = tables.flatMap((table) => foundEntry(tree, table)?.mentions ?? []);
  const put = tables.flatMap((table) => mentionsOf(tree, valuePut(tree, table)));
  return [...found, ...put].some((entry) => isClosed(tree, entry));
}

function mentionsOf(tree: SourceTree, value: SyntaxNode | null): readonly SyntaxNode[] {
  if (identifierName(value) === null) return [];
  return (tree.bindingOf(value)?.references ?? []).map(({ identifier }) => nodeOf(identifier));
}

function isClosed(tree: SourceTree, entry: SyntaxNode): boolean {
  const member = tree.parentOf(entry);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== entry) return false;
  const call = tree.parentOf(member);
  const isCalled = call?.type === "CallExpression" && nodeIn(call, "callee") === member;
  const name = identifierName(nodeIn(member, "property"));
  return isCalled && (endsAThing(name) || WORKS_AGAIN.test(name ?? ""));
}

/** `known.rebuild()` of a compiler that is kept, no answer that is read. */
const WORKS_AGAIN = /^(?:start|stop|pause|resume|re(?:build|connect|fresh|load|start))$/;
