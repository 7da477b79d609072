import { OutcomeReader } from "./outcome-reader.ts";
import type { ProjectOutline, Reading } from "./outcome-reader.ts";
import { readInThreads, threadsFor } from "./read-in-threads.ts";
import type { ReadingJob } from "./shared-reading.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { parserForMany } from "../syntax/raw-transfer.ts";
import type { Parse } from "../syntax/raw-transfer.ts";

/** From so many files on it is worth it to open a parser for many. */
const MANY = 100;

/** An OutcomeReader that can be told beforehand what it will be asked for. */
export class AheadReader {
  private readonly outline: () => ProjectOutline;
  private ahead: Map<string, { readonly knownHash: string | null; readonly reading: Reading }> = new Map();
  private opened: OutcomeReader | null = null;
  private parserForMany: Parse | undefined;

  /** @param outline what the files stand in; asked for when the first is read */
  constructor(outline: () => ProjectOutline) {
    this.outline = outline;
  }

  /** Does the jobs on several threads where there are enough of them, and hardly anything where there are not. */
  async readAhead(jobs: readonly ReadingJob[], threads = threadsFor(jobs.length)): Promise<void> {
    if (jobs.length >= MANY) this.parserForMany = await parserForMany();
    if (threads < 2) return;
    const readings = await readInThreads(this.outline(), jobs, threads, this.parserForMany);
    jobs.forEach(({ path, knownHash }, at) =>
      this.ahead.set(path, { knownHash, reading: readings[at] as Reading }),
    );
  }

  /** As OutcomeReader.read; what was read ahead is given once. */
  read(path: string, knownHash: string | null): Reading {
    const known = this.ahead.get(path);
    this.ahead.delete(path);
    return known?.knownHash === knownHash ? known.reading : this.reader.read(path, knownHash);
  }

  /** What the files were read with, where they were many; see parserForMany. */
  get parse(): Parse | undefined {
    return this.parserForMany;
  }

  isStillRight(summary: FileSummary): boolean {
    return this.reader.isStillRight(summary);
  }

  private get reader(): OutcomeReader {
    return (this.opened ??= new OutcomeReader(this.outline(), this.parserForMany));
  }
}
