import { DefinitionType } from "@typescript-eslint/scope-manager";
import { identifierName, isWrapper, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { isPure } from "./pure.ts";
import { saysText } from "./says-text.ts";

/** `object.name = value;` as a statement; `value` is null for a `delete`. */
export interface PropertyWrite {
  readonly statement: SyntaxNode;
  readonly member: SyntaxNode;
  readonly name: string;
  readonly value: SyntaxNode | null;
}

/**
 * The write of a property that begins at `start`, or null when it has another shape (`+=`, `a.b = c.d = 1`, part of an
 * expression, …).
 */
export function propertyWriteAt(tree: SourceTree, start: number): PropertyWrite | null {
  const member = memberStartingAt(tree, start);
  return member && propertyWrite(tree, member);
}

/** The write of this property, or null. */
export function propertyWrite(tree: SourceTree, member: SyntaxNode): PropertyWrite | null {
  const outer = tree.parentOf(member);
  const name = propertyName(member);
  if (!outer || name === null) return null;
  const statement = tree.parentOf(outer);
  if (statement?.type !== "ExpressionStatement") return null;
  if (outer.type === "UnaryExpression" && outer.operator === "delete")
    return unlessNoted(tree, { statement, member, name, value: null });
  if (outer.type !== "AssignmentExpression" || outer.operator !== "=" || outer.left !== member) return null;
  const value = nodeIn(outer, "right");
  if (unwrapped(value)?.type === "AssignmentExpression") return null;
  return unlessNoted(tree, { statement, member, name, value });
}

/** Null where a comment stands in the write beside its value: what takes its place would be without it. */
function unlessNoted(tree: SourceTree, write: PropertyWrite): PropertyWrite | null {
  const { statement, value } = write;
  const isNoted =
    hasComment(tree, statement.start, value?.start ?? statement.end) ||
    (value !== null && hasComment(tree, value.end, statement.end));
  return isNoted ? null : write;
}

/** The longest `a.b.c` that begins with the name there, `(a as any).b` too. */
function memberStartingAt(tree: SourceTree, start: number): SyntaxNode | null {
  let found = tree.nodeStartingAt(start, "Identifier");
  for (let at = found; at;) {
    const outer: SyntaxNode | null = tree.parentOf(at);
    const isMember = outer?.type === "MemberExpression" && outer.object === at;
    if (isMember) found = outer;
    at = isMember || isWrapper(outer) ? outer : null;
  }
  return found;
}

/** `X` of `process.env.X` and `process.env["X"]` */
function propertyName(member: SyntaxNode): string | null {
  if (member.type !== "MemberExpression") return null;
  const property = nodeIn(member, "property");
  if (member.computed !== true) return identifierName(property);
  return property?.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

/**
 * The value as a stub takes it. A plain assignment to the environment turns anything into a text, a stub takes a
 * variable away that is to be undefined: what may be no text is made one as the assignment does it. Null for what
 * makes a text of nothing.
 */
export function environmentValue(tree: SourceTree, value: SyntaxNode): string | null {
  const text = tree.textOf(value);
  const given = unwrapped(value) as SyntaxNode;
  if (given.type === "Literal") {
    if (typeof given.value === "string") return text;
    return typeof given.value === "number" || typeof given.value === "boolean"
      ? quoted(tree, String(given.value))
      : null;
  }
  if (given.type === "UnaryExpression" || isUndefined(given)) return null;
  if (saysText(tree, given)) return text;
  const isTyped = /\.[cm]?tsx?$/.test(tree.path) && !isGivenUntyped(tree, given);
  if (isTyped && isPure(value) && !/\bundefined\b/.test(text)) return text;
  return isTaken(tree, "String") ? null : `String(${text})`;
}

function isUndefined(node: SyntaxNode): boolean {
  return identifierName(node) === "undefined";
}

/** `[undefined, "a"].forEach((value) => …)`: the type of what a function is given is read off its callers. */
function isGivenUntyped(tree: SourceTree, node: SyntaxNode): boolean {
  const definition = tree.bindingOf(node)?.defs[0];
  if (definition?.type !== DefinitionType.Parameter) return false;
  return nodeIn(definition.name as unknown as SyntaxNode, "typeAnnotation") === null;
}

function isTaken(tree: SourceTree, name: string): boolean {
  return tree.variables().some((variable) => variable.name === name);
}

function quoted(tree: SourceTree, text: string): string {
  return tree.text.includes('"') && !/'[^'\n]*'/.test(tree.text) ? `"${text}"` : `'${text}'`;
}
