import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";

/** The name of the type that a variable is declared or cast to; "" where it has none. */
export function typeNameOf(variable: Variable): string {
  const annotation = variable.declarator?.id.typeAnnotation?.typeAnnotation;
  if (!annotation) return castName(variable.initial);
  return annotation.type === "TSTypeReference" ? (annotation.typeName.name ?? "") : annotation.type;
}

function castName(initial: Ast | null): string {
  if (!initial || initial.type !== "TSAsExpression") return "";
  const { typeAnnotation } = initial;
  return typeAnnotation.type === "TSTypeReference"
    ? (typeAnnotation.typeName.name ?? "")
    : typeAnnotation.type;
}
