import type { FileTable } from "./export-table.ts";
import type { Lead } from "./leads.ts";

/** Where the imports of files lead, by path, over several scans. */
export type LeadMemory = Map<string, readonly Lead[]>;

/**
 * Leads as one scan sees them. Those of an earlier one hold for as long as nobody forgets them and both ends are the
 * same summaries: most files that lead into one that has changed lead where they did.
 */
export class KeptLeads {
  private readonly files: FileTable;
  private readonly memory: LeadMemory;
  private readonly seen = new Set<string>();

  constructor(files: FileTable, memory: LeadMemory) {
    this.files = files;
    this.memory = memory;
  }

  of(path: string): readonly Lead[] | null {
    const leads = this.memory.get(path);
    if (!leads || !(this.seen.has(path) || this.areOfNow(path, leads))) return null;
    this.seen.add(path);
    return leads;
  }

  keep(path: string, leads: readonly Lead[]): void {
    this.memory.set(path, leads);
    this.seen.add(path);
  }

  forget(path: string): void {
    this.memory.delete(path);
    this.seen.delete(path);
  }

  private areOfNow(path: string, leads: readonly Lead[]): boolean {
    const file = this.files.get(path);
    return leads.every(
      ({ target, attachment }) =>
        this.files.get(target.file.path) === target.file && (attachment === null || attachment.file === file),
    );
  }
}
