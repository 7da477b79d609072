import type { SyntaxNode } from "../syntax/tree.ts";
import { identifierName, isFunction, nodeIn, nodesIn, unwrapped } from "./node-fields.ts";
import type { SourceTree } from "./source-tree.ts";

/** Whether a file without module syntax hands names to other scripts of its page, or gets names from them. */
export function sharesNames(tree: SourceTree): boolean {
  return nodesIn(tree.program, "body").some((statement) => {
    switch (statement.type) {
      case "FunctionDeclaration":
      case "ClassDeclaration":
        return isForOthers(tree, statement);
      case "TSModuleDeclaration":
        // A namespace is for no other purpose; an import beside it would make it the module's own.
        return statement["declare"] !== true;
      case "VariableDeclaration":
        return nodesIn(statement, "declarations").some(
          (declarator) => goesOnWithOther(declarator) || isFunctionForOthers(tree, declarator),
        );
      case "ExpressionStatement":
        return addsToOther(tree, nodeIn(statement, "expression"));
      default:
        return false;
    }
  });
}

/** It is not used where it is declared; its initialiser is no use. */
function isForOthers(tree: SourceTree, statement: SyntaxNode): boolean {
  const name = identifierName(nodeIn(statement, "id"));
  return name !== null && tree.moduleBinding(name)?.references.every(({ init }) => init) === true;
}

/** `var clear = function () {…}`: a function by its name alone. */
function isFunctionForOthers(tree: SourceTree, declarator: SyntaxNode): boolean {
  const initial = unwrapped(nodeIn(declarator, "init"));
  return (initial?.type === "ClassExpression" || isFunction(initial)) && isForOthers(tree, declarator);
}

/** `var app = app || {}` */
function goesOnWithOther(declarator: SyntaxNode): boolean {
  const initial = unwrapped(nodeIn(declarator, "init"));
  const name = identifierName(nodeIn(declarator, "id"));
  return (
    initial?.type === "LogicalExpression" && name !== null && identifierName(nodeIn(initial, "left")) === name
  );
}

/** `app.rows = …` where neither the file nor Node has an `app`. */
function addsToOther(tree: SourceTree, expression: SyntaxNode | null): boolean {
  if (expression?.type !== "AssignmentExpression") return false;
  let target = unwrapped(nodeIn(expression, "left"));
  if (target?.type !== "MemberExpression") return false;
  while (target?.type === "MemberExpression") target = unwrapped(nodeIn(target, "object"));
  const name = identifierName(target);
  return name !== null && !(name in globalThis) && tree.unresolvedNames().has(name);
}
