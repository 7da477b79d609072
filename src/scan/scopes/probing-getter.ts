import { isFunction, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";

/**
 * Whether an engine asks for a property is found out on the spot: in a `try`, or with a listener that is taken away
 * again at once.
 * @param parent what stands around the getter
 */
export function isProbingGetter(stack: readonly Ast[], parent: Ast | undefined): boolean {
  if (parent?.type !== "Property") return false;
  if (parent["kind"] !== "get" && keyOf(parent) !== "get") return false;
  const own = stack.slice(stack.findLastIndex(isFunction) + 1);
  return own.some(({ type }) => type === "TryStatement") || isOfListener(stack);
}

/**
 * `const options = { get passive() { isSupported = true } }; window.addEventListener("test", null, options);
 * window.removeEventListener("test", null, options)`
 */
function isOfListener(stack: readonly Ast[]): boolean {
  const index = stack.findLastIndex(({ type }) => type === "VariableDeclarator");
  // The declaration stands between the two.
  const [declarator, block] = [stack[index], stack[index - 2]];
  if (!declarator) return false;
  const statements: readonly Ast[] = Array.isArray(block?.["body"]) ? block["body"] : [];
  return statements.some((each) => takesListenerAway(each, declarator["id"].name));
}

function takesListenerAway({ type, expression }: Ast, options: string): boolean {
  if (type !== "ExpressionStatement" || expression.type !== "CallExpression") return false;
  const callee = unwrap(expression.callee);
  if (callee.type !== "MemberExpression" || keyOf(callee) !== "removeEventListener") return false;
  return (expression.arguments as readonly Ast[]).some(
    (given) => given.type === "Identifier" && given["name"] === options,
  );
}
