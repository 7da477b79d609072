import { constantKeyword } from "../../src/edit/constant-keyword.ts";
import { lineStart } from "../../src/edit/line-start.ts";
import type { Declaration } from "./declaration.ts";
import { isValueBelow } from "./value-below.ts";

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
export function lineAround(declaration: Placed, removed = 0): LineAround {
  const { tree, init, nameEnd, keyword, isSole, annotation = null } = declaration;
  const { text } = tree;
  const start = init?.start ?? nameEnd;
  const isBelow = isValueBelow({ tree, init, nameEnd, annotation });
  // An annotation of several lines that goes, or a break before the value, leaves the name's line for what follows.
  const line = lineStart(text, removed > 0 || isBelow ? nameEnd : start);
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
  const end = init?.end ?? nameEnd;
  const after = lengthBehind(text, end);
  const equals =
    (removed > 0 || isBelow) && init ? (/\s*=\s*$/.exec(text.slice(nameEnd, start))?.[0].length ?? 0) : 0;
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
