import type { Ast } from "./ast.ts";
import { moduleOf } from "./value-shape.ts";
import type { Walk } from "./walk.ts";

/** `const`, `let` and `var`: names, what they begin with, and what stands in their patterns. */
export function visitDeclaration(walk: Walk, declaration: Ast): void {
  const written = declaration["kind"];
  const kind = written === "let" || written === "var" ? written : "const";
  walk.enter(declaration);
  for (const declarator of declaration["declarations"]) {
    walk.declarePattern(declarator.id, kind);
    if (declarator.id.type === "Identifier") nameInitial(walk, declarator);
    if (declarator.init && moduleOf(declarator.init)) walk.requires.push({ declarator, scope: walk.scope });
    walk.within(declarator, () => {
      visitPattern(walk, declarator.id);
      if (declarator.init) walk.visit(declarator.init);
    });
  }
  walk.leave();
}

function nameInitial(walk: Walk, declarator: Ast): void {
  const variable = walk.scope.lookup(declarator["id"].name);
  if (!variable) return;
  if (variable.initial === null && declarator["init"]) {
    variable.initial = declarator["init"];
    variable.declarator = declarator;
  }
  if (declarator["init"]) walk.own(declarator["init"], variable);
}

/** Defaults and computed keys in a pattern are expressions; the bound names are no mentions. */
export function visitPattern(walk: Walk, pattern: Ast | null): void {
  if (!pattern) return;
  if (pattern["typeAnnotation"]) walk.visit(pattern["typeAnnotation"]);
  switch (pattern.type) {
    case "AssignmentPattern":
      visitPattern(walk, pattern["left"]);
      return walk.within(pattern, () => walk.visit(pattern["right"]));
    case "ArrayPattern":
      for (const element of pattern["elements"]) visitPattern(walk, element);
      return;
    case "ObjectPattern":
      for (const property of pattern["properties"]) {
        if (property.computed) walk.within(property, () => walk.visit(property.key));
        visitPattern(walk, property.type === "Property" ? property.value : property.argument);
      }
      return;
    case "RestElement":
      return visitPattern(walk, pattern["argument"]);
    case "TSParameterProperty":
      return visitPattern(walk, pattern["parameter"]);
  }
}
