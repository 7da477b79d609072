import { identifierName, isWrapper, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `state.name(…)` */
export interface MethodCall {
  readonly name: string;
  readonly call: SyntaxNode;
}

/** The method of the state that this access calls, or null. */
export function methodCalled(tree: SourceTree, node: SyntaxNode): MethodCall | null {
  const member = memberOf(tree, node);
  if (!member || member.computed === true) return null;
  const call = tree.parentOf(member);
  const name = identifierName(nodeIn(member, "property"));
  return call?.type === "CallExpression" && call.callee === member && name !== null ? { name, call } : null;
}

/** `state.x`, `state[x]`: the member expression around an access, or null. */
export function memberOf(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const [inner, outer] = outsideWrappers(tree, node);
  return outer?.type === "MemberExpression" && outer.object === inner ? outer : null;
}

/** The value that this access stores under a key: `state[k] = v`, `state.k = v`, `state.set(k, v)`; else null. */
export function storedValue(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const method = methodCalled(tree, node);
  if (method?.name === "set") return nodesIn(method.call, "arguments")[1] ?? null;
  const member = memberOf(tree, node);
  const assignment = member && tree.parentOf(member);
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== member) return null;
  return nodeIn(assignment, "right");
}

/** `delete state[k]`, `state.delete(k)` */
export function deletesEntry(tree: SourceTree, node: SyntaxNode): boolean {
  if (methodCalled(tree, node)?.name === "delete") return true;
  const member = memberOf(tree, node);
  const outer = member && tree.parentOf(member);
  return outer?.type === "UnaryExpression" && outer.operator === "delete";
}

function outsideWrappers(tree: SourceTree, node: SyntaxNode): readonly [SyntaxNode, SyntaxNode | null] {
  let inner = node;
  let outer = tree.parentOf(node);
  while (outer && isWrapper(outer)) [inner, outer] = [outer, tree.parentOf(outer)];
  return [inner, outer];
}
