import type { Phase } from "../summary/phase-of.ts";
import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import type { ExportTable } from "./export-table.ts";
import type { FileTable } from "./export-table.ts";
import { KeptLeads } from "./kept-leads.ts";
import type { LeadMemory } from "./kept-leads.ts";
import { leadsOf } from "./leads.ts";
import type { Lead } from "./leads.ts";
import { LinkedVariable } from "./linked-variable.ts";
import type { Surroundings } from "./linked-variable.ts";
import { LoadCalls } from "./load-calls.ts";
import { passedUses } from "./passed-uses.ts";
import type { Reads } from "./reads.ts";
import type { SharedNames } from "./shared-names.ts";
import { RenamedUses } from "./renamed-uses.ts";
import { storedUses } from "./stored-uses.ts";

/** What is known of a project's links as a whole, before any file is looked at. */
export interface LinkGraph {
  /** The files whose imports lead into one, in the order of the files. */
  readonly leadingInto: (path: string) => readonly string[];
  /** Names of the variables of a file that users of the packages can reach. */
  readonly publicNames: (path: string) => ReadonlySet<string>;
  /** Some file gives the memoizing functions of a package another class of cache. */
  readonly setsCacheClass: () => boolean;
}

/**
 * How many files keep their linked variables: of a project of millions of lines not all can. What is asked again is
 * linked again.
 */
const MOST_LINKED = 1024;

/** All files' variables, each with its mentions over all files; each file is linked when it is asked for. */
export class LinkedProject {
  readonly exportTable: ExportTable;
  readonly reads: Reads;
  readonly sharedNames: SharedNames;
  private readonly files: FileTable;
  private readonly graph: LinkGraph;
  private readonly around: Surroundings;
  private readonly leads: KeptLeads;
  private readonly linked = new Map<FileSummary, ReadonlyMap<VariableSummary, LinkedVariable>>();

  /** @param leads of the same project as an earlier scan saw it, where it did */
  constructor(
    files: FileTable,
    reads: Reads,
    exportTable: ExportTable,
    sharedNames: SharedNames,
    graph: LinkGraph,
    leads: LeadMemory = new Map(),
  ) {
    this.files = files;
    this.leads = new KeptLeads(files, leads);
    this.sharedNames = sharedNames;
    this.reads = reads;
    this.exportTable = exportTable;
    this.graph = graph;
    const calls = new LoadCalls(this);
    const renamed = new RenamedUses((at, constant) => this.linkedOf(at, constant));
    this.around = {
      reads,
      phaseOf: (file, frame) => calls.phaseOf(file, frame),
      followPasses: (direct, variable) => [
        ...passedUses(exportTable, direct, variable),
        ...storedUses(exportTable, direct, variable, (at, holder) => this.linkedOf(at, holder)),
        ...renamed.of(direct),
      ],
    };
  }

  /** When a function runs, the calls from other files considered; see LoadCalls. */
  phaseOf(file: FileSummary, frame: number): Phase {
    return this.around.phaseOf(file, frame);
  }

  /** The variables of a file, in their order. */
  linkedIn(file: FileSummary): Iterable<LinkedVariable> {
    return this.linkedTable(file).values();
  }

  linkedOf(file: FileSummary, variable: VariableSummary): LinkedVariable | null {
    return this.linkedTable(file).get(variable) ?? null;
  }

  /** Whether users of the packages can reach it by name. */
  isPublic(file: FileSummary, variable: VariableSummary): boolean {
    this.reads.note(file.path, "content");
    return (
      this.graph.publicNames(file.path).has(variable.name) &&
      this.exportTable.variable(file, variable.name) === variable
    );
  }

  get setsCacheClass(): boolean {
    return this.graph.setsCacheClass();
  }

  /** Where a file's imports lead. */
  leadsFrom(path: string): readonly Lead[] {
    const known = this.leads.of(path);
    if (known) return known;
    const file = this.files.get(path);
    const leads = file ? leadsOf(file, this.exportTable, this.sharedNames) : [];
    this.leads.keep(path, leads);
    return leads;
  }

  /** The files whose imports lead into one. */
  takersOf(path: string): readonly string[] {
    return this.graph.leadingInto(path);
  }

  /** Where a file's imports lead may have changed since an earlier scan. */
  forgetLeadsFrom(path: string): void {
    this.leads.forget(path);
  }

  private linkedTable(file: FileSummary): ReadonlyMap<VariableSummary, LinkedVariable> {
    let table = this.linked.get(file);
    if (!table) {
      const leads = this.leadsInto(file);
      table = new Map(
        file.variables.map((variable) => [
          variable,
          new LinkedVariable(file, variable, leads.get(variable) ?? NO_LEADS, this.around),
        ]),
      );
      this.linked.set(file, table);
      if (this.linked.size > MOST_LINKED) this.linked.delete(this.linked.keys().next().value as FileSummary);
    }
    return table;
  }

  private leadsInto(file: FileSummary): ReadonlyMap<VariableSummary, readonly Lead[]> {
    const leads = new Map<VariableSummary, Lead[]>();
    for (const path of this.graph.leadingInto(file.path)) {
      for (const lead of this.leadsFrom(path)) {
        const { variable } = lead.target;
        if (lead.target.file !== file) continue;
        const known = leads.get(variable);
        if (known) known.push(lead);
        else leads.set(variable, [lead]);
      }
    }
    return leads;
  }
}

const NO_LEADS: readonly never[] = Object.freeze([]);
