import type { Edit } from "../../src/model/edit.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { RefusalCode } from "./refusals.ts";

/** What to write at a place, or why nothing is written. */
export type Opening =
  | { readonly edits: readonly Edit[]; readonly imports: readonly RuntimeImport[] }
  | { readonly refused: RefusalCode };

/** Where requests, jobs or messages come in. */
export interface Place {
  /** The file and the name of what is there; never a line, so that edits above leave it alone. */
  readonly id: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What is there, in words. */
  readonly what: string;
  readonly opening: Opening;
}

/** One kind of place: a call that makes a server, an application or a worker. */
export interface PlaceKind {
  /** A word without which no file has such a place. */
  readonly mark: string;
  /**
   * What stands at this call or `new`, null for "not mine".
   * @param flag the flag that gates the scopes, or null for none
   */
  readonly at: (tree: SourceTree, call: SyntaxNode, flag: string | null) => FoundPlace | null;
}

export interface FoundPlace extends Pick<Place, "what" | "opening"> {
  readonly name: string;
}
