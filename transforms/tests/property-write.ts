import { identifierName, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isPure } from "./pure.ts";

/** `object.name = value;` as a statement; `value` is null for a `delete`. */
export interface PropertyWrite {
  readonly statement: SyntaxNode;
  readonly member: SyntaxNode;
  readonly name: string;
  readonly value: SyntaxNode | null;
}

/** The write of a property that begins at `start`, or null when it has another shape (`+=`, part of an expression, …). */
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
    return { statement, member, name, value: null };
  if (outer.type !== "AssignmentExpression" || outer.operator !== "=" || outer.left !== member) return null;
  return { statement, member, name, value: nodeIn(outer, "right") };
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
 * The value as a stub takes it. A plain assignment to the environment turns anything into a string, a stub need not: only what
 * is one already, or is written as a literal, passes.
 */
export function environmentValue(tree: SourceTree, value: SyntaxNode): string | null {
  const text = tree.textOf(value);
  if (value.type === "TemplateLiteral") return isPure(value) ? text : null;
  if (value.type === "Literal") {
    if (typeof value.value === "string") return text;
    return typeof value.value === "number" || typeof value.value === "boolean"
      ? quoted(tree, String(value.value))
      : null;
  }
  return /\.[cm]?tsx?$/.test(tree.path) && isPure(value) && !/\bundefined\b/.test(text) ? text : null;
}

function quoted(tree: SourceTree, text: string): string {
  return tree.text.includes('"') && !/'[^'\n]*'/.test(tree.text) ? `"${text}"` : `'${text}'`;
}
