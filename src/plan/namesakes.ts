import type { Finding } from "../model/finding.ts";

/**
 * How many findings there are of a name. A scan tells namesakes apart by a number (`setTimeout~2`), which is another
 * one when one before them is gone, and sleeps by what comes next (`stops#1w299.setTimeout`), which a rewrite may
 * change: across two scans they can be counted, not named.
 */
export function namesakes(findings: Iterable<Pick<Finding, "id">>): (of: Pick<Finding, "id">) => number {
  const counts = new Map<string, number>();
  for (const { id } of findings) counts.set(unmarked(id), (counts.get(unmarked(id)) ?? 0) + 1);
  return ({ id }) => counts.get(unmarked(id)) ?? 0;
}

/**
 * By what id each of one scan was known in another: the same, unless of a name as many are left as there were of
 * these.
 */
export function pairedNamesakes(left: Iterable<string>, were: Iterable<string>): ReadonlyMap<string, string> {
  const earlier = byName(were);
  return new Map(
    [...byName(left)].flatMap(([name, ids]) => {
      const own = earlier.get(name) ?? [];
      return ids.map((id, at) => [id, own.length === ids.length ? (own[at] as string) : id] as const);
    }),
  );
}

function byName(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) found.set(unmarked(id), [...(found.get(unmarked(id)) ?? []), id]);
  return found;
}

function unmarked(id: string): string {
  return id.replace(/~\d+$/, "").replace(/(#.*)#[\da-z]{1,5}(?=\.[^.#]*$)/, "$1");
}
