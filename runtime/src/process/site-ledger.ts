import { platform } from "../platform/node.ts";
import { EvidenceWriter } from "./evidence.ts";
import { SiteRecord } from "./site-record.ts";

// A program that makes facades with ever new names must not fill the memory with their counts.
const MOST_SITES = 10_000;

/** The counts of all sites of a process. */
export class SiteLedger {
  private readonly records = new Map<string, SiteRecord>();
  private readonly evidence: EvidenceWriter | null;

  constructor(modeOf: (flag: string, site: string) => unknown) {
    const file = platform.environment("UNAMBIENT_EVIDENCE");
    this.evidence =
      file === undefined || file === ""
        ? null
        : new EvidenceWriter(file, (record) => modeOf(record.flag, record.site));
  }

  /** True when every operation counts, reads too, because somebody asked what was exercised. */
  get collectsEvidence(): boolean {
    return this.evidence !== null;
  }

  record(site: string, flag: string): SiteRecord {
    const path = this.evidence === null ? null : callerPath(new Error().stack ?? "");
    const key = `${flag}\n${site}\n${path ?? ""}`;
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const created = new SiteRecord(site, flag, path, (record) => this.evidence?.write(record));
    if (this.records.size >= MOST_SITES) return created;
    this.records.set(key, created);
    this.evidence?.add(created);
    return created;
  }

  all(): readonly SiteRecord[] {
    return [...this.records.values()];
  }

  operationsOf(flag: string): number {
    let operations = 0;
    for (const record of this.records.values()) if (record.flag === flag) operations += record.operations;
    return operations;
  }

  flush(): void {
    this.evidence?.flush();
  }
}

// The first frame outside of this package's own files.
function callerPath(stack: string): string | null {
  const lines = stack.split("\n").slice(1);
  const ownFolder = /[\\/](?:@unambient[\\/]runtime|runtime)[\\/](?:dist|src)[\\/]/;
  const caller = lines.find((line) => !ownFolder.test(line) && /:\d+:\d+\)?$/.test(line));
  return caller === undefined ? null : (/\(?((?:file:\/\/)?[^()\s]+:\d+):\d+\)?$/.exec(caller)?.[1] ?? null);
}
