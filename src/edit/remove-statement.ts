import type { Edit } from "../model/edit.ts";

/** Takes a statement away; the whole line, where it has one to itself. */
export function removeStatement(
  { path, text }: { readonly path: string; readonly text: string },
  statement: { readonly start: number; readonly end: number },
): Edit {
  const lead = /[^\S\r\n]*$/.exec(text.slice(0, statement.start))?.[0].length ?? 0;
  const tail = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(statement.end))?.[0].length ?? 0;
  const isOwnLine = tail > 0 && /[\r\n]$/.test(text.slice(0, statement.start - lead));
  const start = isOwnLine ? statement.start - lead : statement.start;
  return { path, start, end: statement.end + (isOwnLine ? tail : 0), text: "" };
}
