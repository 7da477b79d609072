import type { ScanResult } from "../model/finding.ts";
import { elixirOf, withElixir } from "./elixir/elixir-scan.ts";
import type { ElixirScan } from "./elixir/elixir-scan.ts";
import { MANY_FILES } from "./files/many-files.ts";
import { isBelow } from "./is-below.ts";
import { lookAtTree } from "./outcomes/look-at-tree.ts";
import type { TreeLook } from "./outcomes/look-at-tree.ts";
import { openTree } from "./outcomes/open-tree.ts";
import type { OpenTree } from "./outcomes/open-tree.ts";
import type { TreeNotes } from "./outcomes/kept-tree.ts";
import { TreeScans } from "./outcomes/tree-scans.ts";
import type { Parse } from "./syntax/raw-transfer.ts";
import type { ScanRecall } from "./recall/scan-recall.ts";
import type { ScanProjectOptions } from "./scan-project.ts";

/** A project whose files were read once, to be scanned again with some texts changed. */
export interface OpenProject {
  readonly scan: ScanResult;
  /** Every source file below the root, also those that could not be scanned. */
  readonly files: readonly string[];
  /** Whether files of Elixir are part of it. */
  readonly hasElixir: boolean;
  /** Scans it with these texts (path to text) in the place of those on disk; only they are read anew. */
  readonly rescan: (changed: ReadonlyMap<string, string>) => ScanResult;
  /** What its files are parsed with, where it is not the parser as it comes; see parserForMany. */
  readonly parse: Parse | undefined;
  /** What was made of it as it stands on disk; null where no cache is. */
  readonly notes: TreeNotes | null;
  /** Has `rescan` keep there what it works out, and look there first. */
  readonly recallFrom: (recall: ScanRecall) => void;
  /** Stays the same for as long as there are the same files, manifests and compiler options, whatever the files say. */
  readonly standing: () => string;
  /** Of a source file's text on disk, to tell it from others; NaN where it is not known. */
  readonly printOf: (path: string) => number;
}

/** Reads a project and keeps what the scan knows of each file; those of Elixir are left out. */
export function openProject(options: ScanProjectOptions): OpenProject {
  return openProjectTree(options, openTree(options), performance.now());
}

/**
 * The same on several threads, for those who can wait.
 * @param look at the tree, for who has looked already
 */
export async function openProjectAhead(
  options: ScanProjectOptions,
  look: TreeLook = lookAtTree(options),
): Promise<OpenProject> {
  const startedAt = performance.now();
  const tree = openTree(options, look);
  await tree.store.readAhead(options.threads);
  options.onLinking?.(tree.list.sources.length);
  return openProjectTree(options, tree, startedAt, await elixirOf(options.root, look));
}

function openProjectTree(
  options: ScanProjectOptions,
  tree: OpenTree,
  startedAt: number,
  elixir: ElixirScan | null = null,
): OpenProject {
  const { list, store } = tree;
  let opened: TreeScans | null = null;
  // A tree that looks as it did has its result already; its files are asked about when a text is changed.
  const scans = (): TreeScans => (opened ??= new TreeScans(tree));
  const last = store.lastResult();
  if (last === null) scans();
  const readAt = performance.now();
  const whole = last ?? scans().with(new Map());
  const timings = { read: readAt - startedAt, link: performance.now() - readAt };
  if (last === null) {
    store.save({ ...whole, timings }, scans().state);
    if (list.sources.length >= MANY_FILES) scans().rest();
  }
  const inView = (scan: ScanResult): ScanResult => {
    const all = elixir === null ? scan : withElixir(scan, elixir);
    return { ...all, findings: all.findings.filter(({ path }) => isBelow(path, options.paths ?? [])) };
  };
  return {
    scan: { ...inView(whole), timings },
    files: list.sources,
    hasElixir: elixir !== null && elixir.files > 0,
    rescan: (changed) => {
      const scan = inView(scans().with(changed));
      if (list.sources.length >= MANY_FILES) scans().rest();
      return scan;
    },
    parse: store.parse(),
    notes: store.notes,
    recallFrom: (recall) => scans().recallFrom(recall),
    standing: () => scans().standing,
    printOf: (path) => scans().printOnDisk(path),
  };
}
