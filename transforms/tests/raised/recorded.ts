import type { Edit } from "../../../src/model/edit.ts";
import { nodesIn, unwrapped } from "../../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/** What callbacks record: that they were called, how often, or what with. */
export type Recorded = "flag" | "counter" | "list";

/** What takes the place of a variable. */
export interface Recorder {
  readonly by: "signal" | "recording";
  /** `()`, `<string>()`, `(null)` */
  readonly made: string;
  /** Of all that is done with the variable. */
  readonly edits: readonly Edit[];
}

/** By what a variable holds before any callback is called: `false`, `0`, `[]`. */
export function recordedFrom(init: SyntaxNode | null): Recorded | null {
  const value = unwrapped(init);
  if (value?.type === "ArrayExpression") return nodesIn(value, "elements").length === 0 ? "list" : null;
  return value?.value === false ? "flag" : value?.value === 0 ? "counter" : null;
}
