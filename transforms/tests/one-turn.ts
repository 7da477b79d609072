import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName } from "./pure.ts";

/** What frameworks call a wait for what they have put off to the end of this turn. */
const TURNS = /(?:^|\.)(?:\$?nextTick|tick|flushPromises|Promise\.resolve)$/;

/** `await nextTick();` does nothing but wait for a turn of the event loop, of which a longer wait has many. */
export function isOneTurn(statement: SyntaxNode): boolean {
  const expression = nodeIn(statement, "expression");
  const call = expression?.type === "AwaitExpression" ? nodeIn(expression, "argument") : null;
  if (call?.type !== "CallExpression" || nodesIn(call, "arguments").length > 0) return false;
  return TURNS.test(dottedName(nodeIn(call, "callee")) ?? "");
}
