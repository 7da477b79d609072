import type { Edit } from "../../src/model/edit.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { isOfFlow } from "../declaration/flow-annotation.ts";
import { blockCommentAbove } from "./block-comment-above.ts";
import { flowObject } from "./flow-object.ts";
import type { AroundType } from "./flow-object.ts";

/** What becomes of a value's type where a holder takes its place. */
export interface HolderType {
  /** Where the compiler takes it from a comment. */
  readonly comment: AroundType;
  /** The methods that Flow is told of beside the value; null where its type goes. */
  readonly flow: readonly string[] | null;
}

/** All that most code asks of a holder. */
export const VALUE_ONLY: HolderType = { comment: { open: "{ value: ", close: " }" }, flow: [] };

/** The type in a `@type {T}` above a JavaScript declaration, made the one that the holder of a `T` has. */
export function commentTypeEdits(
  declaration: Pick<Declaration, "tree" | "statement" | "isExported">,
  { comment }: HolderType,
): readonly Edit[] {
  const { path } = declaration.tree;
  if (/\.[cm]?tsx?$/.test(path)) return [];
  const said = typeInComment(declaration);
  return said === null ? [] : aroundSpan(path, said, comment);
}

/** The same of a type behind the name, as Flow has it; null where there is none, or it goes. */
export function flowTypeEdits(
  { tree, annotation }: Pick<Declaration, "tree" | "annotation">,
  { flow }: HolderType,
): readonly Edit[] | null {
  if (!isOfFlow(annotation) || flow === null) return null;
  const { path } = tree;
  const { start, end } = annotation;
  const around = flowObject(tree, flow);
  const [, colon = "", union] = /^(\s*:\s*)(\|[^]*)?/.exec(tree.textOf(annotation)) ?? [];
  if (union === undefined) return aroundSpan(path, { start: start + colon.length, end }, around);
  return [{ path, start, end, text: `: ${around.open}${unionOnOneLine(union)}${around.close}` }];
}

/** `| "in"`, `| "out"` on lines of their own as `"in" | "out"` */
function unionOnOneLine(union: string): string {
  return union.replace(/^\|\s*/, "").replaceAll(/\s*\r?\n\s*\|/g, " |");
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function aroundSpan(path: string, { start, end }: Span, { open, close }: AroundType): readonly Edit[] {
  return [
    { path, start, end: start, text: open },
    { path, start: end, end, text: close },
  ];
}

function typeInComment({
  tree,
  statement,
  isExported,
}: Pick<Declaration, "tree" | "statement" | "isExported">): Span | null {
  const start = isExported ? (tree.parentOf(statement)?.start ?? statement.start) : statement.start;
  const comment = blockCommentAbove(tree, start);
  if (comment === null) return null;
  const { text } = comment;
  const open = /@type\s*\{/.exec(text);
  const close = open && matchingBrace(text, open.index + open[0].length);
  if (!open || close === null) return null;
  return { start: comment.start + open.index + open[0].length, end: comment.start + close };
}

function matchingBrace(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return null;
}
