import { identifierName, isFunction, nodeIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { suitesAround } from "../suites.ts";
import { testFrameOf } from "../test-case.ts";

/** What a test or a hook does in its own order: all but what it hands to others, who may call it when they like. */
export function isInTestItself(tree: SourceTree, node: SyntaxNode): boolean {
  const frame = testFrameOf(tree, node);
  if (frame === null) return false;
  const functions = [...tree.ancestorsOf(node)].filter(isFunction);
  return functions.slice(0, functions.indexOf(frame.callback)).every((each) => isGoneOnWith(tree, each));
}

/** What neither a test, a hook nor a suite does by itself. */
export function isInCallback(tree: SourceTree, node: SyntaxNode): boolean {
  const around = [...tree.ancestorsOf(node)].find(isFunction);
  const [suite] = suitesAround(tree, node);
  return (
    around !== undefined && nodeIn(around, "body") !== suite && testFrameOf(tree, node)?.callback !== around
  );
}

/** `shop.open().then(() => { … })` */
function isGoneOnWith(tree: SourceTree, callback: SyntaxNode): boolean {
  const callee = nodeIn(tree.parentOf(callback), "callee");
  return /^(?:then|catch|finally)$/.test(identifierName(nodeIn(callee, "property")) ?? "");
}
