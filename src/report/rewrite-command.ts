import type { Finding } from "../model/finding.ts";

/** The command line that rewrites one finding. It names the stage too: an opt-in one is taken only when asked for. */
export function rewriteCommand({ id, stage }: Pick<Finding, "id" | "stage">): string {
  return `unambient migrate --stage ${stage} --only ${quoted(id)}`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
