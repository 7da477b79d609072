import { listFiles } from "../files/list-files.ts";
import type { FileList } from "../files/list-files.ts";
import type { ScanProjectOptions } from "../scan-project.ts";
import { KeptTree } from "./kept-tree.ts";

/** What can be told of a tree at a glance. */
export interface TreeLook {
  readonly list: FileList;
  /** Null where nothing is remembered. */
  readonly kept: KeptTree | null;
}

/**
 * A module of its own, with no way to the parser: most runs find that nothing has changed, and load no more than
 * this.
 */
export function lookAtTree({ root, config, cache }: ScanProjectOptions): TreeLook {
  const list = listFiles(root, config?.exclude);
  return { list, kept: cache ? new KeptTree(root, list, cache) : null };
}
