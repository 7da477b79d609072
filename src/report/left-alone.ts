import { groupBy } from "../model/group-by.ts";
import type { PlannedSite } from "../model/plan.ts";
import { placeWords, refusalWords } from "../model/refusal-words.ts";
import { plural } from "./counts.ts";
import { wrapped } from "./wrapped.ts";

/** Findings that were left for one reason. */
export interface LeftAlone {
  readonly code: string;
  readonly sites: readonly [PlannedSite, ...PlannedSite[]];
}

/** By reason, those that code for production is left for first, then those with most findings. */
export function leftByReason(residual: readonly PlannedSite[]): readonly LeftAlone[] {
  // Some reasons name what they are about, as a stage that was not asked for.
  const groups = groupBy(residual, ({ refusal }) => refusal?.message ?? null);
  const isOfTests = ({ sites }: LeftAlone): number => (sites.every(({ finding }) => finding.isTest) ? 1 : 0);
  return [...groups.values()]
    .map((sites) => ({ code: sites[0].refusal?.code ?? "not-asked-for", sites }))
    .sort((a, b) => isOfTests(a) - isOfTests(b) || b.sites.length - a.sites.length);
}

/** How a reason and the places that it was given for are made to stand out. */
export interface Emphasis {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * The reason once, then the first of the places that it was given for.
 *
 * @param most how many places are named
 */
export function linesOfReason(
  { code, sites }: LeftAlone,
  { bold, dim }: Emphasis,
  columns: number,
  most: number,
): readonly string[] {
  const [first] = sites;
  const isOne = sites.length === 1;
  const reason = first.refusal && (isOne ? refusalWords(first.refusal) : first.refusal.message);
  const places = sites.slice(0, most).map(({ finding, refusal }) => {
    const { where } = refusal ?? {};
    const see = isOne || where === undefined ? "" : `  ${placeWords(where)}`;
    return `    ${finding.path}:${finding.line}  ${bold(finding.name)}  ${dim(`${finding.stage}${see}`)}`;
  });
  const more = sites.length - places.length;
  return [
    isOne ? `  ${code}` : `  ${code}  ${dim(plural(sites.length, "finding"))}`,
    ...(reason === null ? [] : wrapped(reason, columns, "    ").map(dim)),
    ...places,
    ...(more > 0 ? [dim(`    and ${more} more`)] : []),
  ];
}
