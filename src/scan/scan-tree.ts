import type { ScanResult } from "../model/finding.ts";
import type { TreeLook } from "./outcomes/look-at-tree.ts";
import { openTree } from "./outcomes/open-tree.ts";
import { TreeScans } from "./outcomes/tree-scans.ts";
import type { ScanProjectOptions } from "./scan-project.ts";

/** Scans a tree that is not as the last run saw it, and remembers what comes of it. */
export async function scanTree(options: ScanProjectOptions, look: TreeLook): Promise<ScanResult> {
  const tree = openTree(options, look);
  await tree.store.readAhead(options.threads);
  options.onLinking?.(tree.list.sources.length);
  const started = performance.now();
  const scans = new TreeScans(tree);
  const read = performance.now();
  const result = scans.with(new Map());
  const linked = performance.now();
  const timings = { read: read - started, link: linked - read, total: linked - started };
  const timed = { ...result, timings };
  tree.store.save(timed, scans.state);
  return timed;
}
