import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { commentTypeEdits, VALUE_ONLY } from "./holder-type.ts";

/** Text around the value that a facade is given. */
export interface Cast {
  readonly open: string;
  readonly close: string;
}

export const NO_CAST: Cast = { open: "", close: "" };

/**
 * The rewrite, and for a JavaScript file whose types the compiler checks the same with the value's type in a comment:
 * the compiler let the type of the plain value grow, or took it for `any`, and no type argument can say so. Where a
 * comment has a type already, only a value that is yet to come needs it.
 * @param types what the value would be said to be, in the order to try; none where its type is plain
 */
export function orWithCast(
  declaration: Pick<Declaration, "tree" | "statement" | "init"> & {
    readonly isExported?: boolean;
  },
  types: readonly string[],
  rewriteWith: (cast: Cast) => Rewrite,
): Rewrite {
  const plain = rewriteWith(NO_CAST);
  const { path, syntax } = declaration.tree;
  if (types.length === 0 || !/\.[cm]?jsx?$/.test(path) || syntax.untyped !== undefined) return plain;
  const { isExported = false } = declaration;
  const isTyped = commentTypeEdits({ ...declaration, isExported }, VALUE_ONLY).length > 0;
  if (isTyped && declaration.init !== null) return plain;
  const casts = types.map((type) => ({ open: `/** @type {${type}} */ (`, close: ")" }));
  return { ...plain, alternatives: casts.map(rewriteWith) };
}

/** What is put around an initialiser that stays as it is. */
export function aroundInitialiser(
  tree: SourceTree,
  init: SyntaxNode,
  open: string,
  close: string,
  cast: Cast,
): readonly Edit[] {
  const { path } = tree;
  const start = startWithCast(tree, init);
  return [
    { path, start, end: start, text: open + cast.open },
    { path, start: init.end, end: init.end, text: cast.close + close },
  ];
}

/** `/** @type {boolean} *\/ (false)`: a comment is a cast in front of brackets alone, and moves with them. */
function startWithCast({ text }: SourceTree, { type, start }: SyntaxNode): number {
  const cast = type === "ParenthesizedExpression" ? CAST.exec(text.slice(0, start)) : null;
  return cast?.index ?? start;
}

const CAST = /\/\*\*\s*@type\b(?:(?!\*\/)[^])*\*\/\s*$/;
