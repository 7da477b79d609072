import type { RunKind } from "../../git/journal-entry.ts";

/** What a person types for a run of this kind. */
export function commandOf(kind: RunKind): string {
  return kind === "revert" ? "finish --revert" : kind;
}
