import { constantKeyword } from "../../src/edit/constant-keyword.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "./declaration.ts";
import { lengthBehind, lineAround } from "./line-around.ts";
import type { LineAround } from "./line-around.ts";

/** Fields have no keyword, and stand by themselves. */
type Placed = Pick<Declaration, "tree" | "init" | "nameEnd"> & Partial<Declaration>;

/**
 * True for `let a, b = 1;` on one line, which changes with any of its names. A facade gets a statement of its own
 * there; where each name has a line, the other lines are left as they are.
 */
function isSplit({ tree, keyword, statement, isSole }: Placed): boolean {
  if (!keyword || !statement || isSole) return false;
  if (tree.parentOf(statement) !== tree.program) return false;
  if (/[\r\n]/.test(tree.textOf(statement))) return false;
  const { text } = tree;
  const before = text.slice(lineStart(text, statement.start), statement.start);
  return before.trim() === "" && gapsOf(statement).every(([from, to]) => text.slice(from, to).trim() === ",");
}

/**
 * The edits that end the statement before the declarator and begin a new one behind it, or move it onto a line of its
 * own.
 */
export function separatingEdits(declaration: Placed): readonly Edit[] {
  const { tree, statement, declarator, keyword } = declaration;
  if (!statement || !declarator || !keyword) return [];
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  if (!isSplit(declaration)) {
    const { indent, gaps } = ownLineOf(declaration);
    return gaps.map(([start, end]) => ({ path: tree.path, start, end, text: `,${eol}${indent}` }));
  }
  const indent = tree.text.slice(lineStart(tree.text, statement.start), statement.start);
  const end = `${semicolons ? ";" : ""}${eol}${indent}`;
  const { path } = tree;
  const index = nodesIn(statement, "declarations").indexOf(declarator);
  const gaps = gapsOf(statement);
  const [before, after] = [gaps[index - 1], gaps[index]];
  const { start } = statement;
  const own = ownKeyword(tree, keyword);
  const opening = before
    ? { path, start: before[0], end: before[1], text: `${end}${own} ` }
    : { path, start, end: start + keyword.length, text: own };
  return [
    ...(before || own !== keyword ? [opening] : []),
    ...(after ? [{ path, start: after[0], end: after[1], text: `${end}${keyword} ` }] : []),
  ];
}

interface OwnLine {
  readonly indent: string;
  /** What parts it from others on its line. */
  readonly gaps: readonly Gap[];
}

type Gap = readonly [number, number];

/** Of `a, b, c,` in a statement of several lines, `b` gets a line like the others'. */
function ownLineOf({ tree, keyword, statement, declarator, isSole }: Placed): OwnLine {
  if (!keyword || !statement || !declarator || isSole) return { indent: "", gaps: [] };
  const declarators = nodesIn(statement, "declarations");
  const indents = declarators.map(({ start }) => tree.text.slice(lineStart(tree.text, start), start));
  const indent = indents.find((each) => each !== "" && each.trim() === "");
  const all = gapsOf(statement);
  const at = declarators.indexOf(declarator);
  const gaps = [all[at - 1], all[at]].filter((gap) => gap !== undefined);
  const onLine = gaps.filter((gap) => /^,[^\S\r\n]*$/.test(tree.text.slice(...gap)));
  return indent === undefined ? { indent: "", gaps: [] } : { indent, gaps: onLine };
}

/** A `var` stays one: it may be hoisted, and ES5 knows no other. */
function ownKeyword(tree: SourceTree, keyword: string): string {
  return keyword === "var" ? "var" : constantKeyword(tree.syntax);
}

/** What stands on a facade's line beside it, see lineAround. */
export function aroundFacade(declaration: Placed, removed: number): LineAround {
  const { tree, statement, keyword, name = "", ownIndent } = declaration;
  if (ownIndent !== undefined) return { indent: ownIndent, length: `${ownIndent}${name}: ,`.length };
  if (!statement || !isSplit(declaration)) {
    const { indent, gaps } = ownLineOf(declaration);
    const isMoved = gaps.some(([, end]) => end === declaration.declarator?.start);
    if (isMoved) return { indent, length: indent.length + `${name} = ,`.length };
    const around = lineAround(declaration, removed);
    const [follows] = gaps;
    return follows
      ? { ...around, length: around.length - lengthBehind(tree.text, follows[0]) + ",".length }
      : around;
  }
  const indent = tree.text.slice(lineStart(tree.text, statement.start), statement.start);
  return { indent, length: indent.length + `${ownKeyword(tree, keyword ?? "const")} ${name} = ;`.length };
}

/** Between each declarator and the next. */
function gapsOf(statement: SyntaxNode): readonly Gap[] {
  const declarators = nodesIn(statement, "declarations");
  return declarators.slice(1).map((next, index) => [declarators[index]?.end ?? next.start, next.start]);
}
