import type { Finding } from "../../model/finding.ts";
import { ExportTable } from "../link/export-table.ts";
import type { FileTable } from "../link/export-table.ts";
import type { LeadMemory } from "../link/kept-leads.ts";
import { LinkedProject } from "../link/link-project.ts";
import { Reads } from "../link/reads.ts";
import { SharedNames } from "../link/shared-names.ts";
import { ModuleResolver } from "../link/resolve-module.ts";
import type { ProjectFacts } from "../link/project-facts.ts";
import { putInColumns } from "./file-columns.ts";
import { joinFindings } from "./join-findings.ts";
import { linkGraph } from "./link-graph.ts";
import type { ScanRecall } from "../recall/scan-recall.ts";
import { PrintsNow } from "./prints-now.ts";
import { Recalled } from "./recalled.ts";
import { emptyMemory } from "./scan-memory.ts";
import type { ScanMemory } from "./scan-memory.ts";
import { updateMemory } from "./update.ts";

/** Answers to recall, and what tells whether a text is the same. */
export interface TextRecall {
  readonly answers: ScanRecall;
  /** The files that the answers go by the numbers of. */
  readonly paths: readonly string[];
  /** A print of the text of a file, NaN where it is not known. */
  readonly textPrint: (path: string) => number;
}

/**
 * A project that is scanned again and again while few of its files change. What was found in a file is looked for
 * anew only where something that the answer was read from has changed; for the first scan that is everything.
 */
export class RelinkedScan {
  readonly paths: readonly string[];
  readonly memory: ScanMemory;
  private readonly facts: ProjectFacts;
  private readonly order: ReadonlyMap<string, number>;
  private readonly resolver: ModuleResolver;
  private readonly leads: LeadMemory = new Map();
  private isInColumns = false;

  /**
   * @param paths all files with a summary: what an import leads to depends on which there are
   * @param memory of the same paths and facts, from an earlier run; it is kept up to date
   */
  constructor(paths: readonly string[], facts: ProjectFacts, memory: ScanMemory = emptyMemory()) {
    this.paths = paths;
    this.facts = facts;
    this.memory = memory;
    this.order = new Map(paths.map((path, file) => [path, file]));
    this.resolver = new ModuleResolver(new Set(paths), facts.packages, facts.tsconfigs);
  }

  /**
   * Lets go of where imports lead, and with it of the summaries that were asked for: both are worked out again where
   * needed. What is remembered of all files is put in columns, once: few of them are found anew afterwards.
   */
  rest(): void {
    this.leads.clear();
    this.resolver.forgetAnswers();
    if (!this.isInColumns) putInColumns(this.memory);
    this.isInColumns = true;
  }

  /**
   * @param changed the files whose summaries are not those of the scan before
   * @param recall what scans of the same texts have worked out, perhaps
   */
  scan(files: FileTable, changed: Iterable<string>, recall: TextRecall | null = null): Finding[] {
    const { paths, order, resolver, facts, memory } = this;
    const reads = new Reads(order);
    const exportTable = new ExportTable(files, resolver, reads);
    const graph = linkGraph(paths, order, files, memory);
    const sharedNames = new SharedNames(paths, files, reads);
    const project = new LinkedProject(files, reads, exportTable, sharedNames, graph, this.leads);
    if (recall?.answers.asksForSetters) graph.setsCacheClass();
    const prints = recall && new PrintsNow(paths, memory, recall.textPrint);
    const recalled = recall && prints && new Recalled(recall.answers, memory, prints);
    const numbers = [...changed].flatMap((path) => order.get(path) ?? []);
    updateMemory({ paths, order, files, facts, resolver, project, recalled }, memory, numbers);
    return joinFindings(memory.found.map(({ findings }) => findings));
  }
}
