import type { Variable } from "@typescript-eslint/scope-manager";
import { isOfNode } from "../scopes/node-globals.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { identifierName, isFunction, nodeIn, nodesIn, unwrapped } from "./node-fields.ts";
import { nodeOf } from "./source-tree.ts";
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
        return (
          addsToOther(tree, nodeIn(statement, "expression")) ||
          offersFunction(tree, nodeIn(statement, "expression"))
        );
      default:
        return false;
    }
  });
}

/** `app.rows = …` at the top level, where neither the file nor Node has an `app`. */
export function addsToOthers(tree: SourceTree): boolean {
  return nodesIn(tree.program, "body").some(
    (statement) =>
      statement.type === "ExpressionStatement" && addsToOther(tree, nodeIn(statement, "expression")),
  );
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

/**
 * `const app = {}; app.start = function () {…}`: the file never asks for that part, and does nothing with the object
 * but give it parts.
 */
function offersFunction(tree: SourceTree, expression: SyntaxNode | null): boolean {
  if (expression?.type !== "AssignmentExpression" || !isFunction(unwrapped(nodeIn(expression, "right"))))
    return false;
  const target = unwrapped(nodeIn(expression, "left"));
  const part = target?.type === "MemberExpression" ? identifierName(nodeIn(target, "property")) : null;
  const owner = target === null || part === null ? null : identifierName(nodeIn(target, "object"));
  const binding = owner === null ? null : tree.moduleBinding(owner);
  if (binding === null || !isMadeEmpty(binding)) return false;
  return binding.references.every((reference) => {
    const member = tree.parentOf(nodeOf(reference.identifier));
    if (member?.type !== "MemberExpression") return reference.init === true;
    return member === target || identifierName(nodeIn(member, "property")) !== part;
  });
}

/** `const app = {}` */
function isMadeEmpty({ defs }: Variable): boolean {
  const initial = unwrapped(nodeIn((defs[0]?.node ?? null) as SyntaxNode | null, "init"));
  return initial?.type === "ObjectExpression" && nodesIn(initial, "properties").length === 0;
}

/** `app.rows = …` where neither the file nor Node has an `app`. */
function addsToOther(tree: SourceTree, expression: SyntaxNode | null): boolean {
  if (expression?.type !== "AssignmentExpression") return false;
  let target = unwrapped(nodeIn(expression, "left"));
  if (target?.type !== "MemberExpression") return false;
  while (target?.type === "MemberExpression") target = unwrapped(nodeIn(target, "object"));
  const name = identifierName(target);
  return name !== null && !isOfNode(name) && tree.unresolvedNames().has(name);
}
