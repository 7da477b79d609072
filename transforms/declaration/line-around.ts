import { constantKeyword } from "../../src/edit/constant-keyword.ts";
import { lineStart } from "../../src/edit/line-start.ts";
import type { Declaration } from "./declaration.ts";

/** How much stands on the declarator's line beside the initialiser, and how far the line is indented. */
export interface LineAround {
  readonly indent: string;
  readonly length: number;
}

type Placed = Pick<Declaration, "tree" | "init" | "nameEnd"> & Partial<Declaration>;

/**
 * A `let` that declares nothing else is a `const` in the end, which is longer.
 *
 * @param removed how many characters between the line's start and the initialiser the rewrite takes away
 */
export function lineAround({ tree, init, nameEnd, keyword, isSole }: Placed, removed = 0): LineAround {
  const { text } = tree;
  const start = init?.start ?? nameEnd;
  // An annotation of several lines that goes leaves the name's line for what follows it.
  const line = lineStart(text, removed > 0 ? nameEnd : start);
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
  const end = init?.end ?? nameEnd;
  const after = lengthBehind(text, end);
  const equals = removed > 0 && init ? (/\s*=\s*$/.exec(text.slice(nameEnd, start))?.[0].length ?? 0) : 0;
  const spare = Math.max(0, equals - " = ".length);
  const isWider = keyword === "let" && isSole === true && constantKeyword(tree.syntax) !== keyword;
  const widened = isWider ? "const".length - "let".length : 0;
  const own = start + (init ? 0 : " = ".length) - line + after;
  return { indent, length: own - removed - spare + widened };
}

/** How much code stands from here to the end of the line. */
export function lengthBehind(text: string, start: number): number {
  return /^[^\r\n]*/.exec(text.slice(start))?.[0].replace(/\s*\/[/*].*/, "").length ?? 0;
}
