import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import type { FileTable } from "./export-table.ts";
import { MemberTable } from "./member-table.ts";
import type { MemberLead } from "./member-table.ts";
import type { Reads } from "./reads.ts";

/** The exported members of namespaces that go on from script to script. */
export class SharedNames {
  private readonly paths: readonly string[];
  private readonly files: FileTable;
  private readonly reads: Reads;
  private members: MemberTable | null = null;
  private made: ReadonlySet<string> | null = null;

  constructor(paths: readonly string[], files: FileTable, reads: Reads) {
    this.paths = paths;
    this.files = files;
    this.reads = reads;
  }

  /** Whether some script makes such a global: `window.app = {}`. */
  isMade(name: string): boolean {
    this.reads.noteShared();
    this.made ??= new Set(this.paths.flatMap((path) => this.files.get(path)?.shared?.made ?? []));
    return this.made.has(name);
  }

  /** The members that mentions of a script's name lead to. */
  leadsOf(local: VariableSummary): readonly MemberLead[] {
    this.reads.noteShared();
    this.members ??= this.collect();
    return this.members.leadsOf(local);
  }

  private collect(): MemberTable {
    const table = new MemberTable();
    for (const path of this.paths) {
      const file = this.files.get(path);
      if (file) table.add(file, file.shared?.names ?? []);
    }
    return table;
  }
}

/** The members that mentions of a module's name lead to: those of its own namespaces. */
export function ownMembers(file: FileSummary): MemberTable | null {
  if (file.namespaces === null) return null;
  const table = new MemberTable();
  table.add(file, file.namespaces.names);
  return table;
}
