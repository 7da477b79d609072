import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isNullish } from "./is-nullish.ts";
import { usesThis } from "../wrapping/uses-this.ts";

/**
 * Whether what a variable holds may look at what it is called on. It does not where nothing is ever put there but functions that the
 * file writes out, none of which has a `this` of its own in it.
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
  if (value?.type === "ArrowFunctionExpression") return true;
  if (isFunction(value)) return !usesThis(value);
  const named = identifierName(value) === null ? null : tree.bindingOf(value);
  if (named?.defs.length !== 1 || named.references.some((reference) => reference.isWrite())) return false;
  const [definition] = named.defs;
  // A parameter is defined by the function that has it.
  return definition?.type === "FunctionName" && !usesThis(nodeOf(definition?.node as never));
}
