import { importedNames } from "../../src/edit/insert-import.ts";
import { RUNTIME_PACKAGE } from "../../src/edit/runtime-imports.ts";
import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Builtins that call nothing back; what is handed to them counts by itself. */
const INERT = new Set(
  (
    "Map Set WeakMap WeakSet Date RegExp Error Array Symbol String Number Boolean BigInt " +
    "Object.create Object.defineProperty Object.defineProperties Object.freeze Object.setPrototypeOf " +
    "Date.now Symbol.for Number.parseInt Number.parseFloat parseInt parseFloat performance.now"
  ).split(" "),
);

/** `util.inherits(Shelf, EventEmitter)`, and what has that name elsewhere, sets a prototype. */
const INHERITS = /^(?:\w+\.)?inherits$/;

/**
 * True when an expression calls anything as it is evaluated but builtins and the runtime's factories: it may lead to any code of
 * the project, by ways that cannot be seen.
 */
export function runsOwnCode(tree: SourceTree, node: SyntaxNode): boolean {
  return (
    callsOwnCode(tree, node) ||
    childrenOf(node).some((child) => !isFunction(child) && runsOwnCode(tree, child))
  );
}

/** The same of the node alone, without what is inside. */
export function callsOwnCode(tree: SourceTree, node: SyntaxNode): boolean {
  const isCall = node.type === "CallExpression" || node.type === "NewExpression";
  return node.type === "TaggedTemplateExpression" || (isCall && !isInert(tree, node));
}

function isInert(tree: SourceTree, call: SyntaxNode): boolean {
  const callee = tree.textOf(nodeIn(call, "callee") as SyntaxNode);
  if (importedNames(tree.syntax, RUNTIME_PACKAGE).some(({ local }) => local === callee)) return true;
  if (INHERITS.test(callee)) return true;
  return INERT.has(callee) && tree.unresolvedNames().has(callee.split(".", 1)[0] ?? callee);
}
