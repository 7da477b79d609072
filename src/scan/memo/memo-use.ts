import type { Edit } from "../../model/edit.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

/** One place where a memo table is asked, filled or emptied. */
export interface MemoUse {
  /** A lookup computes on a miss; only what a lookup missed may be put. */
  readonly kind: "lookup" | "put" | "emptied";
  /** Where it stands. */
  readonly at: SyntaxNode;
  /** The nodes in which it names the table. */
  readonly covers: readonly SyntaxNode[];
  /** The edits to the code without the table; null where they take a person. */
  readonly plain: readonly Edit[] | null;
}
