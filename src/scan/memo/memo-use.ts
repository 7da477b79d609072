import type { SyntaxNode } from "../syntax/tree.ts";

/** What a range of the text becomes; null: the statement that it is goes. */
export interface PlainChange {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** One place where a memo table is asked, filled or emptied. */
export interface MemoUse {
  /** A lookup computes on a miss; only what a lookup missed may be put. */
  readonly kind: "lookup" | "put" | "emptied";
  /** Where it stands. */
  readonly at: SyntaxNode;
  /** The nodes in which it names the table. */
  readonly covers: readonly SyntaxNode[];
  /** How the code reads without the table; null where that takes a person. */
  readonly plain: readonly PlainChange[] | null;
}
