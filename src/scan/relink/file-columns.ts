import { joinedLists, listAt } from "../cache/joined-lists.ts";
import type { JoinedLists } from "../cache/joined-lists.ts";
import type { ReadList } from "../link/reads.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import type { LeadList } from "./lead-list.ts";
import { NO_FINDINGS, NO_GETTER_USES, hasFindings } from "./scan-memory.ts";
import type { FileFindings, FileFound, FileLinks, ScanMemory } from "./scan-memory.ts";

/**
 * What is known of all files, as plain data of which each file's part is made when somebody asks: few are asked
 * about.
 */
export interface FileColumns {
  readonly names: Float64Array;
  /** The number of a file, and its print. */
  readonly leadFiles: JoinedLists<Int32Array>;
  readonly leadPrints: Float64Array;
  readonly linkReads: JoinedLists<Int32Array>;
  readonly foundReads: JoinedLists<Int32Array>;
  /** Of the files that have any. */
  readonly seen: readonly (readonly [file: number, seen: StoredSeen])[];
}

/** What most files have nothing of. */
export type StoredSeen = readonly [
  fakes: readonly string[],
  queueFrames: readonly string[],
  loopFrames: readonly string[],
  watchedFrames: readonly string[],
  getterUses: readonly (readonly [string, readonly OutsideUse[]])[],
];

const NOTHING: readonly never[] = Object.freeze([]);
export const NOTHING_SEEN: StoredSeen = [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];

export function seenOf({ fakes }: FileLinks, found: FileFound): StoredSeen {
  const { queueFrames, loopFrames, watchedFrames, getterUses } = found;
  return [fakes, queueFrames, loopFrames, watchedFrames, [...getterUses]];
}

export function isNothing(seen: StoredSeen): boolean {
  return seen.every((some) => some.length === 0);
}

export function framesOf([, queueFrames, loopFrames, watchedFrames, getterUses]: StoredSeen): Omit<
  FileFound,
  "findings" | "reads"
> {
  return {
    queueFrames,
    loopFrames,
    watchedFrames,
    getterUses: getterUses.length === 0 ? NO_GETTER_USES : new Map(getterUses),
  };
}

export function fileColumns(links: readonly FileLinks[], found: readonly FileFound[]): FileColumns {
  const whole = (length: number): Int32Array => new Int32Array(length);
  return {
    names: Float64Array.from(links, ({ names }) => names),
    leadFiles: joinedLists(
      links.map(({ leads }) => leads.files),
      whole,
    ),
    leadPrints: joinedLists(
      links.map(({ leads }) => leads.prints),
      (length) => new Float64Array(length),
    ).numbers,
    linkReads: joinedLists(
      links.map(({ reads }) => reads),
      whole,
    ),
    foundReads: joinedLists(
      found.map(({ reads }) => reads),
      whole,
    ),
    seen: links.flatMap((each, file) => {
      const seen = seenOf(each, found[file] as FileFound);
      return isNothing(seen) ? [] : [[file, seen] as const];
    }),
  };
}

/** Takes the place of what a memory has of each file: of many files, columns take an eighth of it. */
export function putInColumns({ links, found }: ScanMemory): void {
  const findings = found.flatMap((each, file) =>
    hasFindings(each.findings) ? [[file, each.findings] as const] : [],
  );
  const files = filesOf(fileColumns(links, found), new Map(findings));
  for (const [file, each] of files.links.entries()) links[file] = each;
  for (const [file, each] of files.found.entries()) found[file] = each;
}

export function filesOf(
  columns: FileColumns,
  findings: ReadonlyMap<number, FileFindings>,
): Pick<ScanMemory, "links" | "found"> {
  const seen = new Map(columns.seen);
  const [links, found]: [FileLinks[], FileFound[]] = [[], []];
  for (let file = 0; file < columns.names.length; file++) {
    const known = seen.get(file) ?? NOTHING_SEEN;
    links.push(new ColumnLinks(columns, file, known[0]));
    found.push(new ColumnFound(columns, file, findings.get(file) ?? NO_FINDINGS, known));
  }
  return { links, found };
}

class ColumnLinks implements FileLinks {
  readonly fakes: readonly string[];
  private readonly columns: FileColumns;
  private readonly file: number;

  constructor(columns: FileColumns, file: number, fakes: readonly string[]) {
    this.columns = columns;
    this.file = file;
    this.fakes = fakes;
  }

  get names(): number {
    return this.columns.names[this.file] as number;
  }

  get reads(): ReadList {
    return listAt(this.columns.linkReads, this.file);
  }

  get leads(): LeadList {
    const { leadFiles, leadPrints } = this.columns;
    const { starts } = leadFiles;
    return {
      files: listAt(leadFiles, this.file),
      prints: listAt({ starts, numbers: leadPrints }, this.file),
    };
  }
}

class ColumnFound implements FileFound {
  readonly findings: FileFindings;
  readonly queueFrames: readonly string[];
  readonly loopFrames: readonly string[];
  readonly watchedFrames: readonly string[];
  readonly getterUses: ReadonlyMap<string, readonly OutsideUse[]>;
  private readonly columns: FileColumns;
  private readonly file: number;

  constructor(columns: FileColumns, file: number, findings: FileFindings, seen: StoredSeen) {
    this.columns = columns;
    this.file = file;
    this.findings = findings;
    const frames = framesOf(seen);
    this.queueFrames = frames.queueFrames;
    this.loopFrames = frames.loopFrames;
    this.watchedFrames = frames.watchedFrames;
    this.getterUses = frames.getterUses;
  }

  get reads(): ReadList {
    return listAt(this.columns.foundReads, this.file);
  }
}
