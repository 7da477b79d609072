import { isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { POLLS } from "../../src/scan/tests/polled.ts";
import { dottedName } from "./pure.ts";

/** What `await waitUntil(() => …)` asks again and again until it holds: an expression, or a block; else null. */
export function polledBody(statement: SyntaxNode): SyntaxNode | null {
  const awaited = nodeIn(statement, "expression");
  const call = awaited?.type === "AwaitExpression" ? nodeIn(awaited, "argument") : null;
  if (call?.type !== "CallExpression" || !POLLS.test(dottedName(nodeIn(call, "callee")) ?? "")) return null;
  const [probe = null] = nodesIn(call, "arguments");
  return isFunction(probe) ? nodeIn(probe, "body") : null;
}
