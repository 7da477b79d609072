import { amdModule } from "../scopes/amd-module.ts";
import { endOf, isFunction, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { bareReference } from "../scopes/mention.ts";
import type { Reference } from "../scopes/reference.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { dottedName, valueShape } from "../scopes/value-shape.ts";

/**
 * `module.exports = { jobs: new Map() }` gives the exports what `exports.jobs = new Map()` does, in one go: each
 * property that has a value of its own is written as the module loads.
 */
export function literalExports(program: Ast, analysis: ScopeAnalysis): Reference[] {
  const literals = (program["body"] as readonly Ast[]).map(exportedLiteral);
  return [...literals, returnedLiteral(program)].flatMap((literal) =>
    literal === null ? [] : literal["properties"].filter(isValue).map(written(analysis)),
  );
}

/** The object of `module.exports = { … }`, or null. */
export function exportedObject(program: Ast): Ast | null {
  for (const statement of program["body"] as readonly Ast[]) {
    const literal = exportedLiteral(statement);
    if (literal !== null) return literal;
  }
  return null;
}

/** `define(function () { return { … } })` */
function returnedLiteral(program: Ast): Ast | null {
  const whole = amdModule(program)?.whole;
  return whole?.type === "ObjectExpression" ? whole : null;
}

function exportedLiteral({ type, expression }: Ast): Ast | null {
  if (type !== "ExpressionStatement" || expression.type !== "AssignmentExpression") return null;
  const isWhole = /^(module\.)?exports$/.test(dottedName(expression.left));
  let value = unwrap(expression.right);
  while (value.type === "AssignmentExpression") value = unwrap(value["right"]);
  return isWhole && value.type === "ObjectExpression" ? value : null;
}

/** What has a name is a state of its own, and what a function does is told by the function. */
function isValue(property: Ast): boolean {
  if (property.type !== "Property" || property["kind"] !== "init" || property["computed"]) return false;
  const value = unwrap(property["value"]);
  return value.type !== "Identifier" && !isFunction(value) && value.type !== "ClassExpression";
}

function written({ moduleScope, frames }: ScopeAnalysis): (property: Ast) => Reference {
  return (property) => {
    const [start, end] = [startOf(property["key"]), endOf(property["key"])];
    const frame = frames[0] as Reference["frame"];
    const reference = bareReference({ name: "exports", start, end, scope: moduleScope, frame }, "write");
    return { ...reference, path: [keyOf(property)], value: valueShape(property["value"]) };
  };
}
