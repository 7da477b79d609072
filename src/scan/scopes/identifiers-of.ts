import type { Ast } from "./ast.ts";

/** Identifiers that a pattern declares. */
export function identifiersOf(pattern: Ast | null): Ast[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return identifiersOf(pattern.left);
    case "RestElement":
      return identifiersOf(pattern.argument);
    case "TSParameterProperty":
      return identifiersOf(pattern.parameter);
    case "ArrayPattern":
      return pattern.elements.flatMap(identifiersOf);
    case "ObjectPattern":
      return pattern.properties.flatMap((p: Ast) => identifiersOf(p.type === "Property" ? p.value : p));
    default:
      return [];
  }
}
