import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { testFrameOf } from "./test-case.ts";

/**
 * `setTimeout(done, 20)`, `setTimeout(() => t.end(), 20)`: when the time is up the test or the hook is over, and that
 * is all.
 */
export function endsByClock(tree: SourceTree, start: number): boolean {
  const name = tree.nodeStartingAt(start, "Identifier");
  const call = [...(name ? tree.ancestorsOf(name) : [])].find(({ type }) => type === "CallExpression");
  const frame = call && testFrameOf(tree, call);
  const [callback] = nodesIn(call ?? null, "arguments");
  if (!frame || !callback) return false;
  const ended = isFunction(callback) ? calleeOfOnlyCall(callback) : callback;
  const called = identifierName(ended?.type === "MemberExpression" ? nodeIn(ended, "object") : ended);
  return (
    called !== null && nodesIn(frame.callback, "params").some((param) => identifierName(param) === called)
  );
}

/** What a function calls that does nothing else. */
function calleeOfOnlyCall(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  const statements = nodesIn(body, "body");
  const isBlock = body?.type === "BlockStatement";
  if (isBlock && statements.length !== 1) return null;
  const call = isBlock ? nodeIn(statements[0] as SyntaxNode, "expression") : body;
  return call?.type === "CallExpression" ? nodeIn(call, "callee") : null;
}
