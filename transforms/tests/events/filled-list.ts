import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { declaratorOf } from "../latch.ts";

/**
 * A list that the listener of one event fills, and nothing else: `const told = []; shop.on("order", (dish) =>
 * told.push(dish));`
 */
export interface FilledList {
  readonly variable: Variable;
  readonly declaration: SyntaxNode;
  /** `shop.on("order", …)` */
  readonly registration: SyntaxNode;
  /** The statement that it is. */
  readonly statement: SyntaxNode;
  readonly source: SyntaxNode;
  readonly event: SyntaxNode;
  /**
   * What of an event is put into the list: the pattern of its arguments and the one that is taken; null for all of
   * them.
   */
  readonly taken: { readonly pattern: string; readonly name: string } | null;
}

/** The list of this name that is declared in a block, or null where it is filled in any other way. */
export function filledList(tree: SourceTree, name: string, block: SyntaxNode): FilledList | null {
  const variable = tree.variables().find((each) => each.name === name && isDeclaredIn(tree, each, block));
  const declarator = variable && declaratorOf(variable);
  const declaration = declarator && tree.parentOf(declarator);
  const init = nodeIn(declarator ?? null, "init");
  if (!variable || !declaration || nodesIn(declaration, "declarations").length !== 1) return null;
  if (init?.type !== "ArrayExpression" || nodesIn(init, "elements").length > 0) return null;
  const pushes = variable.references.map(({ identifier }) => pushOn(tree, nodeOf(identifier)));
  const [push] = pushes.filter((each) => each !== null);
  const listening = push ? listenerAround(tree, push) : null;
  if (!listening || tree.parentOf(listening.statement) !== block) return null;
  return { variable, declaration, ...listening };
}

function isDeclaredIn(tree: SourceTree, variable: Variable, block: SyntaxNode): boolean {
  const declarator = declaratorOf(variable);
  const declaration = declarator && tree.parentOf(declarator);
  return declaration !== null && tree.parentOf(declaration) === block;
}

/** `told.push(dish)` of its `told` */
function pushOn(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(name);
  const call = member && tree.parentOf(member);
  const isPush = member?.type === "MemberExpression" && identifierName(nodeIn(member, "property")) === "push";
  return isPush && call?.type === "CallExpression" && nodeIn(call, "callee") === member ? call : null;
}

function listenerAround(
  tree: SourceTree,
  push: SyntaxNode,
): Omit<FilledList, "variable" | "declaration"> | null {
  const listener = [...tree.ancestorsOf(push)].find(isFunction);
  const registration = listener ? tree.parentOf(listener) : null;
  const statement = registration && tree.parentOf(registration);
  if (
    !listener ||
    !registration ||
    !doesOnly(tree, listener, push) ||
    statement?.type !== "ExpressionStatement"
  )
    return null;
  const callee = nodeIn(registration, "callee");
  const source = nodeIn(callee, "object");
  const [event, given, ...more] = nodesIn(registration, "arguments");
  const method = identifierName(nodeIn(callee, "property"));
  if (!/^(?:on|addListener|addEventListener)$/.test(method ?? "") || given !== listener || more.length > 0)
    return null;
  // An emitter without a listener for errors throws them.
  if (source?.type !== "Identifier" || typeof event?.value !== "string" || event.value === "error")
    return null;
  const taken = takenOf(listener, push);
  return taken === undefined ? null : { registration, statement, source, event, taken };
}

function doesOnly(tree: SourceTree, listener: SyntaxNode, push: SyntaxNode): boolean {
  const body = nodeIn(listener, "body");
  if (listener.async === true || listener.generator === true) return false;
  if (body === push) return true;
  const [only, ...more] = nodesIn(body, "body");
  return (
    only !== undefined &&
    more.length === 0 &&
    nodeIn(only, "expression") === push &&
    tree.parentOf(only) === body
  );
}

/** Undefined where the list gets anything else than one argument of the event as it is, or all of them. */
function takenOf(listener: SyntaxNode, push: SyntaxNode): FilledList["taken"] | undefined {
  const params = nodesIn(listener, "params");
  const [given, ...more] = nodesIn(push, "arguments");
  const name = identifierName(given ?? null);
  if (name === null || more.length > 0) return undefined;
  const [first] = params;
  if (params.length === 1 && first?.type === "RestElement")
    return identifierName(nodeIn(first, "argument")) === name ? null : undefined;
  const names = params.map(identifierName);
  const at = names.indexOf(name);
  if (at === -1 || names.includes(null)) return undefined;
  return { pattern: `[${", ".repeat(at)}${name}]`, name };
}
