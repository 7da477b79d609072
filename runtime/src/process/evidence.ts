import { platform } from "../platform/node.ts";
import type { SiteRecord } from "./site-record.ts";

interface Reported {
  operations: number;
  mismatches: number;
  flips: number;
}

/**
 * Appends what the sites did to the file that `UNAMBIENT_EVIDENCE` names, one JSON line a report, each holding what is
 * new since the last. It writes at a site's first operation and at each doubling, at each kept mismatch, and when the
 * process exits: so nothing is lost in a process that is killed or whose `exit` event a test runner keeps to itself.
 */
export class EvidenceWriter {
  private readonly file: string;
  private readonly modeOf: (record: SiteRecord) => unknown;
  private readonly reported = new Map<SiteRecord, Reported>();
  private failed = false;

  constructor(file: string, modeOf: (record: SiteRecord) => unknown) {
    this.file = file;
    this.modeOf = modeOf;
    platform.onExit(() => this.flush());
  }

  add(record: SiteRecord): void {
    this.reported.set(record, { operations: 0, mismatches: 0, flips: 0 });
  }

  /** Writes what is due of a site and gives the operation count at which more will be. */
  reached(record: SiteRecord): number {
    const before = this.reported.get(record);
    if (before === undefined) return Infinity;
    const isDue = record.operations >= before.operations * 2 || record.mismatches.length > before.mismatches;
    if (isDue) this.write(record, before);
    return Math.max(1, before.operations * 2);
  }

  flush(): void {
    for (const [record, before] of this.reported) this.write(record, before);
  }

  private write(record: SiteRecord, before: Reported): void {
    const operations = record.operations - before.operations;
    const mismatches = record.mismatches.slice(before.mismatches);
    if (operations === 0 && mismatches.length === 0) return;
    const drilled = record.flips > before.flips ? { flips: record.flips - before.flips } : {};
    before.operations = record.operations;
    before.mismatches = record.mismatches.length;
    before.flips = record.flips;
    const { site, flag, path } = record;
    const [mode, pid] = [this.modeOf(record), platform.processId()];
    this.append({ site, flag, path, mode, operations, mismatches, ...drilled, pid });
  }

  // A full disk must not break the program that is observed: the first failure ends the reports.
  private append(line: object): void {
    if (this.failed) return;
    try {
      platform.fileSystem()?.appendFileSync(this.file, `${JSON.stringify(line)}\n`);
    } catch {
      this.failed = true;
    }
  }
}
