import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { runsOwnCode } from "../declaration/runs-own-code.ts";

const ASKED = new Set(["get", "has", "delete", "clear"]);
const PUT = new Set(["set", "add"]);

/**
 * True when an access of a Map or Set asks it one thing and is done with it, so that nobody holds the former one when
 * it is replaced: neither a variable, nor a loop, nor a call whose arguments still have to be computed.
 */
export function isNeverKept(tree: SourceTree, node: SyntaxNode): boolean {
  const member = tree.parentOf(node);
  if (member?.type !== "MemberExpression" || member.object !== node || member.computed === true) return false;
  const name = identifierName(nodeIn(member, "property")) ?? "";
  const call = tree.parentOf(member);
  if (name === "size") return call?.type !== "AssignmentExpression" || call.right === member;
  if (call?.type !== "CallExpression" || call.callee !== member) return false;
  // What `set` and `add` give back is the collection itself.
  const isDone = ASKED.has(name) || (PUT.has(name) && tree.parentOf(call)?.type === "ExpressionStatement");
  return isDone && isAtOnce(tree, nodesIn(call, "arguments"));
}

/** The same of an object, whose accesses are known to be those of a dictionary. */
export function isPutAtOnce(tree: SourceTree, node: SyntaxNode): boolean {
  const member = tree.parentOf(node);
  if (member?.type !== "MemberExpression" || member.object !== node) return true;
  const outer = tree.parentOf(member);
  const isTarget = outer?.type === "AssignmentExpression" && outer.left === member;
  const computed = [nodeIn(member, "property"), isTarget ? nodeIn(outer, "right") : null];
  return isAtOnce(
    tree,
    computed.filter((part) => part !== null),
  );
}

/** Nothing can replace the collection between its being named and its being asked. */
function isAtOnce(tree: SourceTree, parts: readonly SyntaxNode[]): boolean {
  return !parts.some((part) => runsOwnCode(tree, part) || waits(part));
}

function waits(node: SyntaxNode): boolean {
  if (node.type === "AwaitExpression" || node.type === "YieldExpression") return true;
  return childrenOf(node).some((child) => !isFunction(child) && waits(child));
}
