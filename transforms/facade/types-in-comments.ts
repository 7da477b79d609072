import { isFunction, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { blockCommentAbove } from "./block-comment-above.ts";

/**
 * `Options` of `@param {Options} options`, where the parameter is one of JavaScript; null for a type without a plain
 * name.
 */
export function typeOfParameter(tree: SourceTree, parameter: SyntaxNode): string | null {
  const made = tree.parentOf(parameter);
  if (!isFunction(made) || !nodesIn(made, "params").includes(parameter)) return null;
  const name = tree.textOf(parameter).replaceAll("$", "\\$");
  return typeIn(commentOn(tree, made), new RegExp(`@param\\s+\\{([\\w$]+)\\}\\s+${name}(?![\\w$])`));
}

/** `Options` of `@returns {Options}` */
export function typeOfResult(tree: SourceTree, made: SyntaxNode): string | null {
  return typeIn(commentOn(tree, made), /@returns?\s+\{([\w$]+)\}/);
}

function typeIn(comment: string, tag: RegExp): string | null {
  return tag.exec(comment)?.[1] ?? null;
}

/** The comment above the statement, method or property that a function is declared or assigned by. */
function commentOn(tree: SourceTree, made: SyntaxNode): string {
  let whole = made;
  for (const outer of tree.ancestorsOf(made)) {
    if (/^(?:Program|BlockStatement|ClassBody|ObjectExpression)$/.test(outer.type)) break;
    whole = outer;
  }
  return blockCommentAbove(tree, whole.start)?.text ?? "";
}
