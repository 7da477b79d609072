import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `task.stop();`, `await server.close();`, `clearInterval(timer);`: puts away what the test used. It is done when the
 * assertions have passed, and how long they were waited for is nothing to it.
 */
export function isCleanUp(statement: SyntaxNode): boolean {
  const expression = nodeIn(statement, "expression");
  const call = expression?.type === "AwaitExpression" ? nodeIn(expression, "argument") : expression;
  if (statement.type !== "ExpressionStatement" || call?.type !== "CallExpression") return false;
  const callee = nodeIn(call, "callee");
  const name = callee?.type === "MemberExpression" ? nodeIn(callee, "property") : callee;
  return PUTS_AWAY.test(identifierName(name) ?? "");
}

const PUTS_AWAY =
  /^(?:stop|close|destroy|dispose|terminate|kill|disconnect|unsubscribe|abort|cancel|restore|mockRestore|mockReset|mockClear|off|removeListener|removeAllListeners|removeEventListener|clearTimeout|clearInterval|clearImmediate|unmount|cleanup|cleanUp|tearDown|teardown|shutdown)$/;
