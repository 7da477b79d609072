import { identifierName, isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { isRunByIterator } from "../../../src/scan/scopes/invocation.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { suitesAround } from "../suites.ts";
import { testFrameOf } from "../test-case.ts";

/** What a test or a hook does in its own order: all but what it hands to others, who may call it when they like. */
export function isInTestItself(tree: SourceTree, node: SyntaxNode): boolean {
  const frame = testFrameOf(tree, node);
  if (frame === null) return false;
  const functions = [...tree.ancestorsOf(node)].filter(isFunction);
  return functions
    .slice(0, functions.indexOf(frame.callback))
    .every((each) => isGoneOnWith(tree, each) || isDoneForEach(tree, each));
}

/** What neither a test, a hook nor a suite does by itself. */
export function isInCallback(tree: SourceTree, node: SyntaxNode): boolean {
  const around = [...tree.ancestorsOf(node)].find((each) => isFunction(each) && !isDoneForEach(tree, each));
  const [suite] = suitesAround(tree, node);
  return (
    around !== undefined && nodeIn(around, "body") !== suite && testFrameOf(tree, node)?.callback !== around
  );
}

/** `shop.open().then(() => { … })` */
function isGoneOnWith(tree: SourceTree, callback: SyntaxNode): boolean {
  return /^(?:then|catch|finally)$/.test(methodGiven(tree, callback));
}

/** `await Promise.all(shops.map(async (shop) => { … }))`: the test does so itself, for each of many. */
function isDoneForEach(tree: SourceTree, callback: SyntaxNode): boolean {
  const place = nodesIn(tree.parentOf(callback), "arguments").indexOf(callback);
  return isRunByIterator(methodGiven(tree, callback), place);
}

function methodGiven(tree: SourceTree, callback: SyntaxNode): string {
  const callee = nodeIn(tree.parentOf(callback), "callee");
  return identifierName(nodeIn(callee, "property")) ?? "";
}
