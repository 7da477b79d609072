import type { Declaration } from "./declaration.ts";

/** How much stands on the declaration's line beside the initialiser, and how far the line is indented. */
export interface LineAround {
  readonly indent: string;
  readonly length: number;
}

type Placed = Pick<Declaration, "tree" | "statement" | "init" | "nameEnd">;

/** @param removed how many characters of the line the rewrite takes away */
export function lineAround({ tree, statement, init, nameEnd }: Placed, removed = 0): LineAround {
  const { text } = tree;
  const lineStart =
    Math.max(text.lastIndexOf("\n", statement.start), text.lastIndexOf("\r", statement.start)) + 1;
  const bom = text.charCodeAt(lineStart) === 0xfeff ? 1 : 0;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const end = init?.end ?? nameEnd;
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0].replace(/\s*\/[/*].*/, "").length ?? 0;
  return { indent, length: (init?.start ?? nameEnd + " = ".length) - lineStart - bom + after - removed };
}
