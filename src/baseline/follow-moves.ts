import { groupBy } from "../model/group-by.ts";
import type { Finding } from "../model/finding.ts";
import type { BaselineEntry } from "./baseline-entry.ts";

/** A finding whose file was moved or renamed, with the entry that it had there. */
export interface Move {
  readonly entry: BaselineEntry;
  readonly finding: Finding;
}

/**
 * Pairs entries of files that no longer exist with findings that the baseline lacks. A whole file moves, not a
 * finding: an entry of a file that still exists never covers new state elsewhere, or a fix here would pay for a
 * violation there.
 */
export function followMoves(
  gone: readonly BaselineEntry[],
  fresh: readonly Finding[],
  fileExists: (path: string) => boolean,
): readonly Move[] {
  const lost = groupBy(gone, (entry) => entry.path);
  const found = groupBy(fresh, (finding) => finding.path);
  const moves: Move[] = [];
  const taken = new Set<string>();
  for (const [path, entries] of lost) {
    if (fileExists(path)) continue;
    const target = bestTarget(path, entries, found, taken);
    if (target === null) continue;
    taken.add(target.path);
    moves.push(...target.moves);
  }
  return moves;
}

interface Target {
  readonly path: string;
  readonly moves: readonly Move[];
  readonly likeness: number;
}

/** The file that holds most of the lost names, with its name or folder kept; none when two are equally likely. */
function bestTarget(
  from: string,
  entries: readonly BaselineEntry[],
  found: ReadonlyMap<string, readonly Finding[]>,
  taken: ReadonlySet<string>,
): Target | null {
  const targets = [...found]
    .filter(([path]) => !taken.has(path))
    .map(([path, findings]) => targetOf(from, path, entries, findings))
    .filter((target) => target.moves.length > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = targets;
  if (best === undefined || best.likeness === second?.likeness) return null;
  return best;
}

function targetOf(
  from: string,
  path: string,
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
): Target {
  const moves = pairs(entries, findings);
  const kept = baseName(from) === baseName(path) ? 0.5 : folderOf(from) === folderOf(path) ? 0.25 : 0;
  // With another name in another folder only a file that holds the very same state is taken for the old one.
  const isSame = moves.length === entries.length && moves.length === findings.length;
  return { path, moves: kept > 0 || isSame ? moves : [], likeness: moves.length + kept };
}

function pairs(entries: readonly BaselineEntry[], findings: readonly Finding[]): readonly Move[] {
  const left = [...findings];
  return entries.flatMap((entry) => {
    const at = left.findIndex((finding) => finding.name === entry.name && finding.form === entry.form);
    if (at < 0) return [];
    return left.splice(at, 1).map((finding) => ({ entry, finding }));
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
