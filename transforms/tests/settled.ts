import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf } from "./latch.ts";
import { isOwnCodeOf, testFrameOf } from "./test-case.ts";

/**
 * True for a local variable that nothing assigns to while the code around `actual` waits: neither a callback nor a
 * helper.
 */
export function isSettled(tree: SourceTree, actual: SyntaxNode): boolean {
  const variable = tree.bindingOf(actual);
  const declarator = variable && declaratorOf(variable);
  if (!variable || !declarator) return false;
  const around = functionsAround(tree, actual);
  const declaring = functionsAround(tree, declarator)[0] ?? null;
  return variable.references.every((use) => {
    if (!use.isWrite() || use.init === true) return true;
    const target = nodeOf(use.identifier);
    const [writer] = functionsAround(tree, target);
    const isOver =
      writer !== undefined && around.includes(writer) && isOverBy(tree, writer, declaring, target, actual);
    return isOver || isInHook(tree, target);
  });
}

/** True for what is the same whenever it is looked at. */
export function isConstant(tree: SourceTree, expected: SyntaxNode | null): boolean {
  const value = unwrapped(expected);
  if (value === null || value.type === "Literal" || value.type === "UnaryExpression") return true;
  return value.type === "Identifier" && (value.name === "undefined" || isSettled(tree, value));
}

/** Of code that runs once: the assertion's own, or that of a test or a timer around it. */
function isOverBy(
  tree: SourceTree,
  writer: SyntaxNode,
  declaring: SyntaxNode | null,
  target: SyntaxNode,
  actual: SyntaxNode,
): boolean {
  if (functionsAround(tree, actual)[0] === writer) return true;
  const isOnce = writer === declaring || isTimed(tree, writer);
  return isOnce && (writer.async !== true || target.start < actual.start);
}

function isTimed(tree: SourceTree, callback: SyntaxNode): boolean {
  const call = tree.parentOf(callback);
  return (
    call?.type === "CallExpression" &&
    nodesIn(call, "arguments")[0] === callback &&
    identifierName(nodeIn(call, "callee")) === "setTimeout"
  );
}

/** Inner to outer. */
function functionsAround(tree: SourceTree, node: SyntaxNode): readonly SyntaxNode[] {
  return [...tree.ancestorsOf(node)].filter(isFunction);
}

/** Hooks are over before a test begins. */
function isInHook(tree: SourceTree, node: SyntaxNode): boolean {
  const frame = testFrameOf(tree, node);
  return frame !== null && frame.kind !== "test" && isOwnCodeOf(tree, node, frame);
}
