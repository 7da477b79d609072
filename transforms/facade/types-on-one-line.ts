import { widthOf } from "../../src/edit/line-width.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** The type arguments of an initialiser as they are written from then on, and the initialiser with them. */
interface JoinedTypes {
  readonly init: string;
  readonly edit: Edit;
}

/**
 * `new Map<\n  Id,\n  { state: State }\n>()` with its types on one line, behind the name of an option, as far as that
 * fits the width that the file's lines have. Null where they stand on one line, or are better left.
 *
 * @param indent the columns that the initialiser is to stand behind
 */
export function typesOnOneLine(tree: SourceTree, init: SyntaxNode, indent: number): JoinedTypes | null {
  const types = init.type === "NewExpression" ? nodeIn(init, "typeArguments") : null;
  if (types === null) return null;
  const { path, text } = tree;
  const written = tree.textOf(types);
  if (!/[\r\n]/.test(written) || /\/[/*]|`/.test(written) || !areParted(written)) return null;
  const joined = join(written);
  const whole = text.slice(init.start, types.start) + joined + text.slice(types.end, init.end);
  if (/[\r\n]/.test(whole) || indent + whole.length > widthOf(text)) return null;
  return { init: whole, edit: { path, start: types.start, end: types.end, text: joined } };
}

/** The end of a line, with what stands before it and behind it. */
const BREAK = /(\S)\s*\r?\n\s*(?=(\S))/g;

/** Whether something besides the end of the line parts what stands on two. */
function areParted(types: string): boolean {
  return [...types.matchAll(BREAK)].every(
    ([, before = "", after = ""]) => /[<{([,;|&:=]/.test(before) || /[>})\]|&]/.test(after),
  );
}

function join(types: string): string {
  const joined = types.replace(BREAK, (_, before: string, after: string) => {
    if (/[<([]/.test(before)) return before;
    if (/[>)\]]/.test(after)) return before === "," ? "" : before;
    return after === "}" && /[,;]/.test(before) ? " " : `${before} `;
  });
  return joined.replace(/^<\| /, "<");
}
