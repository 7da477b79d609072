import { platform } from "../platform/node.ts";
import { EvidenceWriter } from "./evidence.ts";
import { RollbackDrill, type DrilledFlags } from "./rollback-drill.ts";
import { SiteRecord } from "./site-record.ts";
import { stackHere } from "./stack-here.ts";

// A program that makes facades with ever new names must not fill the memory with their counts.
const MOST_SITES = 10_000;

/** The counts of all sites of a process. */
export class SiteLedger {
  private readonly records = new Map<string, SiteRecord>();
  private readonly evidence: EvidenceWriter | null;
  private readonly drill: RollbackDrill | null;

  constructor(flags: DrilledFlags) {
    const file = platform.environment("UNAMBIENT_EVIDENCE");
    const modeOf = (record: SiteRecord): unknown => flags.resolve(record.flag, record.site).mode;
    this.evidence = file ? new EvidenceWriter(file, modeOf) : null;
    this.drill = platform.environment("UNAMBIENT_DRILL") ? new RollbackDrill(flags) : null;
  }

  /** True when every operation counts, reads too, because somebody asked what was exercised. */
  get countsReads(): boolean {
    return this.evidence !== null || this.drill !== null;
  }

  record(site: string, flag: string): SiteRecord {
    const path = this.evidence === null ? null : callerPath(stackHere());
    const key = `${flag}\n${site}\n${path ?? ""}`;
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const created = new SiteRecord(site, flag, path, (record) => this.reached(record));
    if (this.records.size >= MOST_SITES) return created;
    this.records.set(key, created);
    this.evidence?.add(created);
    this.reached(created);
    return created;
  }

  // A record calls back at one count only: the nearer one of the two that may wait for it.
  private reached(record: SiteRecord): void {
    const next = this.drill?.reached(record) ?? Infinity;
    record.reportAt = Math.min(next, this.evidence?.reached(record) ?? Infinity);
  }

  all(): readonly SiteRecord[] {
    return [...this.records.values()];
  }

  operationsOf(flag: string): number {
    let operations = 0;
    for (const record of this.records.values()) if (record.flag === flag) operations += record.operations;
    return operations;
  }
}

// The first frame outside of this package's own files.
function callerPath(lines: readonly string[]): string | null {
  const ownFolder = /[\\/](?:@unambient[\\/]runtime|runtime)[\\/](?:dist|src)[\\/]/;
  const caller = lines.find((line) => !ownFolder.test(line) && /:\d+:\d+\)?$/.test(line));
  return caller === undefined ? null : (/\(?((?:file:\/\/)?[^()\s]+:\d+):\d+\)?$/.exec(caller)?.[1] ?? null);
}
