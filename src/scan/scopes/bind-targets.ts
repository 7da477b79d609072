import { keyOf } from "./ast.ts";
import type { Ast } from "./ast.ts";
import type { BindTarget } from "./reference.ts";

/** The names that a pattern binds, each with the path that leads to it. */
export function bindTargets(pattern: Ast | null, path: readonly string[]): Omit<BindTarget, "scope">[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, path }];
    case "AssignmentPattern":
      return bindTargets(pattern.left, path);
    case "RestElement":
      return [];
    case "ArrayPattern":
      return pattern.elements.flatMap((element: Ast | null) => bindTargets(element, [...path, "*"]));
    case "ObjectPattern":
      return pattern.properties.flatMap((property: Ast) =>
        property.type === "Property" ? bindTargets(property.value, [...path, keyOf(property)]) : [],
      );
    default:
      return [];
  }
}
