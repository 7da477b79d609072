import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * True for a local variable that starts otherwise and is only ever set to this value: once it holds that, it stays
 * so.
 */
export function isLatch(tree: SourceTree, actual: SyntaxNode, value: unknown = true): boolean {
  const variable = tree.bindingOf(actual);
  const declarator = variable && declaratorOf(variable);
  const init = nodeIn(declarator, "init");
  const startsOtherwise = init === null || (init.type === "Literal" && init.value !== value);
  if (!variable || !declarator || !startsOtherwise) return false;
  const writes = variable.references.filter((use) => use.isWrite() && use.init !== true);
  const isSet = (right: SyntaxNode | null): boolean => right?.type === "Literal" && right.value === value;
  return writes.length > 0 && writes.every((use) => isSet(assignedTo(tree, nodeOf(use.identifier))));
}

/** True for a local variable that holds nothing until something is assigned to it. */
export function startsEmpty(tree: SourceTree, actual: SyntaxNode): boolean {
  const variable = tree.bindingOf(actual);
  const declarator = variable && declaratorOf(variable);
  if (!declarator || tree.parentOf(declarator)?.kind === "const") return false;
  const init = nodeIn(declarator, "init");
  if (identifierName(init) === "undefined") return true;
  return (
    init === null || (init.type === "Literal" && init.value === null && !("regex" in init && init.regex))
  );
}

/** True for a local variable that holds this value from the start. */
export function startsAs(tree: SourceTree, actual: SyntaxNode, value: unknown): boolean {
  const variable = tree.bindingOf(actual);
  const init = unwrapped(nodeIn(variable && declaratorOf(variable), "init"));
  return init?.type === "Literal" && init.value === value;
}

/** True for a variable that is declared as an array or a text: both know `includes`, a Set does not. */
export function startsAsList(tree: SourceTree, actual: SyntaxNode): boolean {
  const variable = tree.bindingOf(actual);
  const init = unwrapped(nodeIn(variable && declaratorOf(variable), "init"));
  return init?.type === "ArrayExpression" || (init?.type === "Literal" && typeof init.value === "string");
}

export function declaratorOf(variable: Variable): SyntaxNode | null {
  const [definition, ...more] = variable.defs;
  const node = definition?.node as unknown as SyntaxNode | undefined;
  return more.length === 0 && node?.type === "VariableDeclarator" ? node : null;
}

function assignedTo(tree: SourceTree, target: SyntaxNode): SyntaxNode | null {
  const assignment = tree.parentOf(target);
  if (assignment?.type !== "AssignmentExpression" || assignment.operator !== "=") return null;
  return nodeIn(assignment, "right");
}
