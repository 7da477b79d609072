import { OF_NEXT_LINE } from "./directive.ts";
import { statementsOf } from "./parsed-text.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** Shebang, pragmas and licence stay first; a comment that belongs to the first statement stays with it. */
export function endOfHeader(file: ParsedText): number {
  const first = statementsOf(file)[0]?.start ?? file.text.length;
  let end = startOfText(file.text);
  for (const lines of runsOf(file).filter(([line]) => (line as Comment).start < first)) {
    const last = lines.findLast((line) => isHeader(file, line));
    const isOne = isHeader(file, lines[0] as Comment) || standsAlone(file, lines.at(-1) as Comment);
    if (last === undefined || !isOne) break;
    end = startOfNextLine(file.text, last.end);
    if (standsAlone(file, last)) end = startOfNextLine(file.text, end);
    else if (last !== lines.at(-1)) break;
  }
  return end;
}

type Comment = ParsedText["comments"][number];

/** Comments by `//` on lines below each other are one; a block is one by itself. */
function runsOf({ text, comments }: ParsedText): readonly (readonly Comment[])[] {
  const runs: Comment[][] = [];
  for (const comment of comments) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    const isNext = above && /^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(above.end, comment.start));
    if (run && isNext && above.type === "Line" && comment.type === "Line") run.push(comment);
    else runs.push([comment]);
  }
  return runs;
}

function startOfText(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith("#!", start) ? startOfNextLine(text, start) : start;
}

const PRAGMA =
  /^!|@license|@licence|@preserve|copyright|licen[cs]e|SPDX|@ts-|@flow|@jest-environment|@vitest-environment|@jsx|@(?:format|prettier|fileoverview|file|module|packageDocumentation)\b/i;

const TOOL = /^\s*(?:eslint|oxlint|prettier|istanbul|c8|jshint|jslint)\b/;
/** Names that the file may use, which only a block says: `// global state` is prose. */
const NAMES = /^\s*globals?\b/;

function isHeader(file: ParsedText, comment: Comment): boolean {
  if (file.text.startsWith("#!", comment.start)) return true;
  if (OF_NEXT_LINE.test(comment.value)) return false;
  if (PRAGMA.test(comment.value) || isForTools(comment)) return true;
  return standsAlone(file, comment) && !RULE.test(comment.value);
}

/** It speaks to a tool of the whole file, or of all that follows. */
function isForTools({ type, value }: Comment): boolean {
  return !OF_NEXT_LINE.test(value) && (TOOL.test(value) || (type === "Block" && NAMES.test(value)));
}

/** `// ---- Settings ----` and `// ==----==` head what follows. */
const RULE = /^\s*[-=*#~_]{4,}[^\r\n]*$/;

function standsAlone({ text }: ParsedText, { end }: Comment): boolean {
  return /^[^\S\n]*\r?\n[^\S\n]*\r?\n/.test(text.slice(end, end + 200));
}

function startOfNextLine(text: string, offset: number): number {
  const end = endOfLineAt(text, offset);
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

/** `"use strict"` stands above licence and pragmas as often as below them; null where it does not. */
export function endOfHeaderBelow(file: ParsedText, directive: TreeNode): number | null {
  const first = statementsOf(file).find(({ start }) => start > directive.start)?.start ?? file.text.length;
  const below = file.comments.filter(({ start }) => start > directive.end && start < first);
  const isOfFile = (comment: Comment) => LICENCE.test(comment.value) || isForTools(comment);
  const lines = runsOf({ ...file, comments: below }).findLast((run) => run.some(isOfFile));
  const [last, saying] = [lines?.at(-1), lines?.findLast(isOfFile)];
  const header = last && standsAlone(file, last) ? last : saying;
  if (!header) return null;
  const end = startOfNextLine(file.text, header.end);
  return standsAlone(file, header) ? startOfNextLine(file.text, end) : end;
}

const LICENCE = /^!|@licen[cs]e|@preserve|copyright|SPDX/i;

export function endOfLineAt(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
