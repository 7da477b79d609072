import type { Edit } from "../model/edit.ts";
import { noteCommentAfter } from "../edit/note-comment.ts";
import { removeStatement } from "../edit/remove-statement.ts";
import type { FlaggedFacade } from "../facades/find-facades.ts";
import { localConstantOf } from "../scan/memo/local-constant.ts";
import type { MemoUse, PlainChange } from "../scan/memo/memo-use.ts";
import { memoUsesOf } from "../scan/memo/memo-uses.ts";
import { nodesIn } from "../scan/sources/node-fields.ts";
import { SourceTree } from "../scan/sources/source-tree.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { facadeVariable } from "./facade-variable.ts";

/**
 * The edits that take a cache that keeps nothing (`max: 0`) out of the code: each get-or-compute becomes the plain
 * call. Null for any other facade, and where a use of it takes a person; it then stays, and keeps nothing.
 */
export function plainCalls(text: string, facade: FlaggedFacade): readonly Edit[] | null {
  const { path, factory, options, start, end } = facade;
  const max = options.properties.find(({ name }) => name === "max")?.value;
  if (factory !== "cache" || !max || text.slice(max.start, max.end) !== "0") return null;
  const tree = new SourceTree(parseSource(path, text));
  const held = facadeVariable(tree, { start, end });
  if (held === null) return null;
  const { variable, statement } = held;
  const changes = changesOf(memoUsesOf(tree, variable));
  if (changes === null) return null;
  const note = noteCommentAfter(text, facade.end);
  const whole = { start: statement.start, end: note?.end ?? statement.end };
  const edits = [removeStatement(tree, whole), ...changes.map((change) => editOf(tree, change))];
  if (overlaps(edits)) return null;
  return withoutBlankLines(text, [...edits, ...unusedConstants(tree, edits)]);
}

function changesOf(uses: readonly MemoUse[] | null): readonly PlainChange[] | null {
  if (uses === null || uses.some(({ plain }) => plain === null)) return null;
  return uses.flatMap(({ plain }) => plain ?? []);
}

function editOf(tree: SourceTree, { start, end, text }: PlainChange): Edit {
  return text === null ? removeStatement(tree, { start, end }) : { path: tree.path, start, end, text };
}

/** Limits that only the code named that has gone. */
function unusedConstants(tree: SourceTree, gone: readonly Edit[]): readonly Edit[] {
  const isGone = ({ start }: SyntaxNode) => gone.some((edit) => edit.start <= start && start < edit.end);
  return nodesIn(tree.program, "body").flatMap((statement) => {
    const constant = localConstantOf(tree, statement);
    const isUnused =
      constant?.init.type === "Literal" && constant.reads.length > 0 && constant.reads.every(isGone);
    return isUnused ? [removeStatement(tree, statement)] : [];
  });
}

/** Of two blank lines around what goes one stays; none stays at the start of the file. */
function withoutBlankLines(text: string, edits: readonly Edit[]): readonly Edit[] {
  return joined(edits).map((edit) => {
    const isAfterBlank = edit.text === "" && /(?:^\uFEFF?|\n\r?\n)$/.test(text.slice(0, edit.start));
    const blank = isAfterBlank ? (/^(?:\r?\n)*/.exec(text.slice(edit.end))?.[0].length ?? 0) : 0;
    return { ...edit, end: edit.end + blank };
  });
}

/** Statements that stand together go together. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    const isNext = last?.end === edit.start && last.text === "" && edit.text === "" && edit.end > edit.start;
    if (last && isNext) result[result.length - 1] = { ...last, end: edit.end };
    else result.push(edit);
  }
  return result;
}

/** One use inside of what another one copies: its edit would be lost. */
function overlaps(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.some((edit, i) => i > 0 && edit.start < (sorted[i - 1] as Edit).end);
}
