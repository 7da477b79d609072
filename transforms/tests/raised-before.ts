import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Assertion } from "./assertion.ts";
import { declaratorOf } from "./latch.ts";
import { placeOf } from "./test-case.ts";

/**
 * True where the steps above the wait have raised a count to what is asserted of it: `calls++; setTimeout(() =>
 * equal(calls, 1), 50)` asks that no second call comes, which no condition can tell.
 */
export function isRaisedBefore(
  tree: SourceTree,
  { check, actual, expected }: Assertion,
  wait: SyntaxNode,
): boolean {
  const count = unwrapped(expected)?.value;
  const counted = countedIn(actual, check === "length");
  const start = counted && startOf(tree, counted);
  if (typeof count !== "number" || counted === null || start === null) return false;
  const { siblings, index } = placeOf(tree, wait);
  const raises = siblings.slice(0, Math.max(index, 0)).map((step) => raiseOf(tree, step, counted));
  return raises.some((raise) => raise > 0) && raises.reduce((sum, raise) => sum + raise, start) >= count;
}

interface Counted {
  readonly name: SyntaxNode;
  readonly isList: boolean;
}

/** `calls`, `events.length`, or `events` whose length is asked. */
function countedIn(actual: SyntaxNode | null, isOfLength: boolean): Counted | null {
  const value = unwrapped(actual);
  if (value?.type === "Identifier") return { name: value, isList: isOfLength };
  const [object, property] = [unwrapped(nodeIn(value, "object")), nodeIn(value, "property")];
  if (object?.type !== "Identifier" || identifierName(property) !== "length") return null;
  return { name: object, isList: true };
}

/** How many it counts where it is declared. */
function startOf(tree: SourceTree, { name, isList }: Counted): number | null {
  const variable = tree.bindingOf(name);
  const init = unwrapped(nodeIn(variable && declaratorOf(variable), "init"));
  if (isList) return init?.type === "ArrayExpression" ? nodesIn(init, "elements").length : null;
  return typeof init?.value === "number" ? init.value : null;
}

/** `calls++`, `calls += 1`, `events.push(event)` */
function raiseOf(tree: SourceTree, step: SyntaxNode, { name, isList }: Counted): number {
  const expression = nodeIn(step, "expression");
  const isIt = (node: SyntaxNode | null): boolean =>
    node?.type === "Identifier" && tree.bindingOf(node) === tree.bindingOf(name);
  if (isList) {
    const callee = nodeIn(expression, "callee");
    const isPush = isIt(nodeIn(callee, "object")) && identifierName(nodeIn(callee, "property")) === "push";
    return isPush ? nodesIn(expression, "arguments").length : 0;
  }
  if (expression?.type === "UpdateExpression")
    return expression.operator === "++" && isIt(nodeIn(expression, "argument")) ? 1 : 0;
  const isSum = expression?.type === "AssignmentExpression" && expression.operator === "+=";
  return isSum && isIt(nodeIn(expression, "left")) && nodeIn(expression, "right")?.value === 1 ? 1 : 0;
}
