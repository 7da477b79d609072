/** A node of a syntax tree, as far as the edit room looks at it. */
export interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What the edit room needs to know of a parsed file; the scanner's files fit. */
export interface ParsedText {
  readonly path: string;
  readonly text: string;
  readonly program: object;
  readonly comments: readonly {
    readonly type: "Line" | "Block";
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Files that the same people write: they show the habits that a short file does not. */
  readonly neighbours?: () => readonly ParsedText[];
}

/** The top-level statements and directives, in order. */
export function statementsOf(file: ParsedText): readonly TreeNode[] {
  return (file.program as { readonly body: readonly TreeNode[] }).body;
}
