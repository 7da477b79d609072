import { directivesAbove } from "./directive.ts";
import type { Edit } from "../model/edit.ts";

/**
 * Takes a statement away; the whole line, where it has one to itself, with what speaks to a linter or the compiler of
 * that line.
 */
export function removeStatement(
  { path, text }: { readonly path: string; readonly text: string },
  statement: { readonly start: number; readonly end: number },
): Edit {
  const lead = /[^\S\r\n\ufeff]*$/.exec(text.slice(0, statement.start))?.[0].length ?? 0;
  const tail = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(statement.end))?.[0].length ?? 0;
  const isOwnLine = tail > 0 && /(?:^\ufeff?|[\r\n])$/.test(text.slice(0, statement.start - lead));
  const start = isOwnLine ? directivesAbove(text, statement.start - lead) : statement.start;
  return { path, start, end: statement.end + (isOwnLine ? tail : 0), text: "" };
}
