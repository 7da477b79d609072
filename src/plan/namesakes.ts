import type { Finding } from "../model/finding.ts";

/**
 * How many findings there are of a name. A scan tells namesakes apart by a number (`setTimeout~2`), which is another one when
 * one before them is gone: across two scans they can be counted, not named.
 */
export function namesakes(findings: Iterable<Pick<Finding, "id">>): (of: Pick<Finding, "id">) => number {
  const counts = new Map<string, number>();
  for (const { id } of findings) counts.set(unnumbered(id), (counts.get(unnumbered(id)) ?? 0) + 1);
  return ({ id }) => counts.get(unnumbered(id)) ?? 0;
}

function unnumbered(id: string): string {
  return id.replace(/~\d+$/, "");
}
