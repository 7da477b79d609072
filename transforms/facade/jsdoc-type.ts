import type { Edit } from "../../src/model/edit.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { blockCommentAbove } from "./block-comment-above.ts";

/** What a holder's type is in a comment, around the type of its value. */
export interface JsdocHolder {
  readonly open: string;
  readonly close: string;
}

/** All that most code asks of a holder. */
export const VALUE_ONLY: JsdocHolder = { open: "{ value: ", close: " }" };

/** `@type {T}` above a JavaScript declaration to the type that the holder of a `T` has. */
export function jsdocTypeEdits(
  { tree, statement, isExported }: Pick<Declaration, "tree" | "statement" | "isExported">,
  holder: JsdocHolder,
): readonly Edit[] {
  if (/\.[cm]?tsx?$/.test(tree.path)) return [];
  const start = isExported ? (tree.parentOf(statement)?.start ?? statement.start) : statement.start;
  const comment = blockCommentAbove(tree, start);
  if (comment === null) return [];
  const { text } = comment;
  const open = /@type\s*\{/.exec(text);
  const close = open && matchingBrace(text, open.index + open[0].length);
  if (!open || close === null) return [];
  const from = comment.start + open.index + open[0].length;
  const to = comment.start + close;
  return [
    { path: tree.path, start: from, end: from, text: holder.open },
    { path: tree.path, start: to, end: to, text: holder.close },
  ];
}

function matchingBrace(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return null;
}
