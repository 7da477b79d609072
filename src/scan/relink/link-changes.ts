import type { FileTable } from "../link/export-table.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { isPublished, likelyEntries } from "../link/likely-entries.ts";
import { leadPrints, namesPrint } from "../link/prints.ts";
import { entryFiles, publicNames } from "../link/public-surface.ts";
import type { NamesByFile } from "../link/public-surface.ts";
import { sharedRead } from "../link/reads.ts";
import type { ModuleResolver } from "../link/resolve-module.ts";
import type { ProjectFacts } from "../link/project-facts.ts";
import { fakedBy } from "../tests/test-findings.ts";
import { NO_LEADS, leadList, leadPairs } from "./lead-list.ts";
import type { Marks } from "./marks.ts";
import type { Recalled } from "./recalled.ts";
import type { FileLinks, PublicPart, ScanMemory } from "./scan-memory.ts";

/** What the links of a project are worked out from. */
export interface LinkInput {
  readonly paths: readonly string[];
  readonly order: ReadonlyMap<string, number>;
  readonly files: FileTable;
  readonly facts: ProjectFacts;
  readonly resolver: ModuleResolver;
  readonly project: LinkedProject;
  /** What scans of the same texts have worked out; null where nothing is kept. */
  readonly recalled: Recalled | null;
}

/** Brings the links up to date after a change of some files, and marks what others may see of it. */
export function renewLinks(
  input: LinkInput,
  memory: ScanMemory,
  changed: readonly number[],
  marks: Marks,
): void {
  const names = new Map(changed.map((file) => [file, printOf(input, file)]));
  for (const [file, print] of names) if (memory.links[file]?.names !== print) marks.add(file, "names");
  if (changed.some((file) => changesShared(input, memory, file, names.get(file))))
    marks.add(input.paths.length, "names");
  const stale = new Set(changed);
  memory.links.forEach(({ reads }, file) => {
    if (marks.touches(reads)) stale.add(file);
  });
  const namesOf = (file: number): number => names.get(file) ?? memory.links[file]?.names ?? 0;
  for (const file of stale) input.project.forgetLeadsFrom(input.paths[file] as string);
  for (const file of stale) {
    const old = memory.links[file];
    const work = (): FileLinks => linksOf(input, file, namesOf(file));
    const links = input.recalled?.linksOf(file, namesOf, work) ?? work();
    memory.links[file] = links;
    markLeads(new Map(leadPairs(old?.leads ?? NO_LEADS)), new Map(leadPairs(links.leads)), marks);
    markFaked(input, old?.fakes ?? [], links.fakes, marks);
  }
  renewPublicNames(input, memory, marks);
}

/** Whether another script may find something else under a name than before. */
function changesShared(
  { paths, files }: LinkInput,
  memory: ScanMemory,
  file: number,
  names: number | undefined,
): boolean {
  const before = memory.links[file];
  if (before?.names === names) return false;
  const read = sharedRead(paths.length);
  const shares = files.get(paths[file] as string)?.shared ?? null;
  return shares !== null || (before !== undefined && Array.from(before.reads).includes(read));
}

function printOf({ paths, files, project, recalled }: LinkInput, file: number): number {
  const work = (): number => {
    const summary = files.get(paths[file] as string);
    return summary ? namesPrint(summary, project.exportTable) : 0;
  };
  return recalled?.namesOf(file, work) ?? work();
}

function linksOf({ paths, order, files, project }: LinkInput, file: number, names: number): FileLinks {
  const path = paths[file] as string;
  const { answer, reads } = project.reads.during(() => {
    // A file that shares nothing any more is known by it: others may have found there what they set a part of.
    if (files.get(path)?.shared) project.reads.noteShared();
    return leadPrints(project.leadsFrom(path));
  });
  const leads = [...answer].flatMap(([target, print]) => {
    const number = order.get(target);
    return number === undefined ? [] : [[number, print] as const];
  });
  const summary = files.get(path);
  const fakes = summary ? fakedBy(summary, (from, source) => project.exportTable.resolve(from, source)) : [];
  return { names, leads: leadList(leads), reads, fakes };
}

function markLeads(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  marks: Marks,
): void {
  for (const [file, print] of after) if (before.get(file) !== print) marks.add(file, "incoming");
  for (const file of before.keys()) if (!after.has(file)) marks.add(file, "incoming");
}

/** What happens to a file's clock is as good as a change of the file. */
function markFaked(
  { order }: LinkInput,
  before: readonly string[],
  after: readonly string[],
  marks: Marks,
): void {
  for (const path of [...before, ...after]) {
    if (before.includes(path) && after.includes(path)) continue;
    const file = order.get(path);
    if (file !== undefined) marks.add(file, "content");
  }
}

function renewPublicNames(
  { paths, order, files, facts, resolver, project, recalled }: LinkInput,
  memory: ScanMemory,
  marks: Marks,
): void {
  const { exportTable } = project;
  const { packages } = facts;
  [...packages.values()].forEach((each, at) => {
    const old = memory.packages[at];
    if (old && !marks.touches(old.reads)) return;
    const entries = (): readonly string[] => {
      const named = each.name === "" ? NOTHING : entryFiles(each, paths, resolver);
      if (named.length > 0 || !isPublished(each)) return named;
      return likelyEntries(each, { paths, files, packages, reads: project.reads }, exportTable);
    };
    const work = (): PublicPart => {
      const { answer, reads } = project.reads.during(() => publicNames(entries(), exportTable));
      return { names: answer, reads };
    };
    const part = recalled?.publicPart(at, work) ?? work();
    memory.packages[at] = part;
    for (const path of differing(old?.names ?? new Map(), part.names)) {
      const file = order.get(path);
      if (file !== undefined) marks.add(file, "content");
    }
  });
}

const NOTHING: readonly never[] = Object.freeze([]);

/** Paths of the files of which other variables are public than before. */
function differing(before: NamesByFile, after: NamesByFile): readonly string[] {
  const sameIn = (path: string): boolean => {
    const [one, other] = [before.get(path), after.get(path)];
    return one?.size === other?.size && [...(one ?? [])].every((name) => other?.has(name));
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => !sameIn(path));
}
