import { platform } from "../platform/node.ts";
import type { SiteRecord } from "./site-record.ts";

interface Reported {
  operations: number;
  mismatches: number;
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
    this.reported.set(record, { operations: 0, mismatches: 0 });
    record.reportAt = 1;
  }

  write(record: SiteRecord): void {
    const before = this.reported.get(record);
    if (before === undefined) return;
    const operations = record.operations - before.operations;
    const mismatches = record.mismatches.slice(before.mismatches);
    record.reportAt = Math.max(1, record.operations * 2);
    if (operations === 0 && mismatches.length === 0) return;
    this.reported.set(record, { operations: record.operations, mismatches: record.mismatches.length });
    this.append({ ...identity(record), mode: this.modeOf(record), operations, mismatches });
  }

  flush(): void {
    for (const record of this.reported.keys()) this.write(record);
  }

  // A full disk must not break the program that is observed: the first failure ends the reports.
  private append(line: object): void {
    if (this.failed) return;
    try {
      platform
        .fileSystem()
        ?.appendFileSync(this.file, `${JSON.stringify({ ...line, pid: platform.processId() })}\n`);
    } catch {
      this.failed = true;
    }
  }
}

function identity(record: SiteRecord): object {
  return { site: record.site, flag: record.flag, path: record.path };
}
