import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isNullish } from "./is-nullish.ts";
import { usesThis } from "../wrapping/uses-this.ts";

/**
 * Whether what a variable holds may look at what it is called on. It does not where nothing is ever put there but
 * functions that the file writes out, none of which has a `this` of its own in it.
 */
export function mayAskForThis(tree: SourceTree, { references }: Variable): boolean {
  const values = references
    .filter((reference) => reference.isWrite())
    .map(({ writeExpr }) => unwrapped((writeExpr as SyntaxNode | null | undefined) ?? null));
  // A call of nothing fails, whatever it is called on.
  const functions = values.filter((value) => value === null || !isNullish(tree, value));
  return functions.length === 0 || !functions.every((value) => isWithoutThis(tree, value));
}

function isWithoutThis(tree: SourceTree, value: SyntaxNode | null): boolean {
  const chosen = choiceOf(value);
  if (chosen.length > 0)
    return chosen.every((each) => (each && isNullish(tree, each)) || isWithoutThis(tree, each));
  return isWrittenWithoutThis(value) || isNamedWithoutThis(tree, value) || isBuiltin(tree, value);
}

/**
 * What may come out of `isExact ? round : floor`, of `given || round`, and of `given && round`, which else is nothing
 * to call.
 */
function choiceOf(value: SyntaxNode | null): readonly (SyntaxNode | null)[] {
  const sidesOf = (sides: readonly string[]) => sides.map((side) => unwrapped(nodeIn(value, side)));
  if (value?.type === "ConditionalExpression") return sidesOf(["consequent", "alternate"]);
  if (value?.type !== "LogicalExpression") return [];
  return sidesOf(value.operator === "&&" ? ["right"] : ["left", "right"]);
}

function isWrittenWithoutThis(value: SyntaxNode | null): boolean {
  return value?.type === "ArrowFunctionExpression" || (isFunction(value) && !usesThis(value));
}

/** A function of the file, or a constant that is one from the start. */
function isNamedWithoutThis(tree: SourceTree, value: SyntaxNode | null): boolean {
  const named = identifierName(value) === null ? null : tree.bindingOf(value);
  if (named?.defs.length !== 1 || named.references.some((use) => use.isWrite() && use.init !== true))
    return false;
  const [definition] = named.defs;
  const node = nodeOf(definition?.node as never);
  // A parameter is defined by the function that has it.
  if (definition?.type === "FunctionName") return !usesThis(node);
  const isWhole = nodeIn(node, "id")?.type === "Identifier";
  return isWhole && isWrittenWithoutThis(unwrapped(nodeIn(node, "init")));
}

/**
 * The functions of these look at what they are given alone, or for a class to make something of, which no holder is:
 * `Array.from`.
 */
const BUILTINS = /^(Math|JSON|Number|Object|Date|Array)\.\w+$/;

function isBuiltin(tree: SourceTree, value: SyntaxNode | null): boolean {
  if (value?.type !== "MemberExpression") return false;
  const [, object] = BUILTINS.exec(tree.textOf(value)) ?? [];
  return object !== undefined && tree.unresolvedNames().has(object);
}
