import type { FlagMode } from "../model/flag.ts";
import { shareOf } from "./flag-mode.ts";
import type { SiteUsage } from "./shadow-evidence.ts";

/** True when more work than before would get the new path's answers. */
export function isRaise(from: FlagMode, to: FlagMode): boolean {
  return shareOf(to) > shareOf(from);
}

/**
 * What speaks against giving the new path's answers to anybody, in words; empty when every facade behind the flag has
 * run in shadow and never answered otherwise than the legacy path.
 * @param name a flag, or `flag/site` for one facade
 * @param sites names of the facades that the code holds behind the flag
 */
export function missingEvidence(
  name: string,
  sites: readonly string[],
  usage: readonly SiteUsage[],
): readonly string[] {
  const [flag, only] = split(name);
  const mine = usage.filter((each) => each.flag === flag && (only === null || each.site === only));
  const wanted = only === null ? sites : [only];
  const seen = new Set(mine.filter((each) => (each.operations["shadow"] ?? 0) > 0).map((each) => each.site));
  if (seen.size === 0) return [`no operation of ${name} was recorded in shadow mode`];
  const unseen = wanted.filter((site) => !seen.has(site));
  return [
    ...mine.filter((each) => each.mismatches > 0).map(mismatchText),
    ...(unseen.length === 0 ? [] : [`never used in shadow mode: ${unseen.join(", ")}`]),
  ];
}

function mismatchText({ site, mismatches, firstMismatch }: SiteUsage): string {
  const times = mismatches === 1 ? "1 time" : `${mismatches} times`;
  return `${site} answered otherwise ${times}${firstMismatch === null ? "" : ` (first: ${firstMismatch})`}`;
}

function split(name: string): readonly [string, string | null] {
  const at = name.indexOf("/");
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}
