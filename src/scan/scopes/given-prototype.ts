import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/**
 * `shapes.circle = function (x) { this.x = x }; shapes.circle.prototype = { … }`: what has methods for instances of
 * its own makes an object each time, whatever its name looks like.
 * @param stack ancestors of the function, the program first
 */
export function isGivenPrototype(stack: readonly Ast[], left: Ast): boolean {
  const prototype = `${dottedName(left)}.prototype`;
  const [block] = stack.slice(-3);
  if (!Array.isArray(block?.["body"])) return false;
  return (block["body"] as readonly Ast[]).some(({ expression }) => {
    if (expression?.type !== "AssignmentExpression") return false;
    const given = dottedName(expression.left);
    return given === prototype || given.startsWith(`${prototype}.`);
  });
}
