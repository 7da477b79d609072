import { statSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult } from "../../model/finding.ts";
import { hashOf } from "../cache/cache-folder.ts";
import type { CacheOptions } from "../cache/cache-folder.ts";
import { ScanCache } from "../cache/scan-cache.ts";
import { codeOf } from "../files/list-files.ts";
import type { FileList } from "../files/list-files.ts";
import { tsconfigSources } from "../files/project-facts.ts";
import { resultOf } from "./last-scan.ts";
import type { StoredChanges, StoredResult } from "./last-scan.ts";

/** What others make of a tree; the asker knows its shape. */
export interface TreeNotes {
  /** What was noted under that name of the tree as it looks now, or null. */
  readonly read: (name: string) => unknown;
  /** What was last noted under that name, whatever the tree looked like, or null. */
  readonly readLast: (name: string) => unknown;
  /** @param value plain data */
  readonly write: (name: string, value: unknown) => void;
}

/** What the last run left of a tree, and whether that looks as it did then: told without reading a source file. */
export class KeptTree {
  readonly cache: ScanCache;
  /** By path; each changes whenever the file is written. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Of the tree as it looks now. */
  readonly signature: string;

  constructor(root: string, list: FileList, options: CacheOptions) {
    this.cache = new ScanCache(options);
    this.stamps = new Map(list.sources.map((path) => [path, stampOf(root, path)]));
    const others = [...list.packageFiles, ...list.elixirFiles, ...tsconfigSources(root, list)].map(
      (path) => `${path} ${stampOf(root, path)}`,
    );
    this.signature = hashOf(JSON.stringify([[...this.stamps], others, list.skipped]));
  }

  /** What others have made of it. */
  get notes(): TreeNotes {
    const { cache, signature } = this;
    return {
      read: (name) => cache.note(name, signature),
      readLast: (name) => cache.part(name).value ?? null,
      write: (name, value) => cache.saveNote(name, signature, value),
    };
  }

  get isAsItWas(): boolean {
    return this.cache.signature === this.signature;
  }

  /** What has changed since the scan was stored. */
  get changes(): StoredChanges | null {
    return (this.cache.changes?.value ?? null) as StoredChanges | null;
  }

  /** The last run's result, if the tree looked exactly as it does now. */
  lastResult(): ScanResult | null {
    if (!this.isAsItWas) return null;
    return resultOf(this.cache.part("result").value as StoredResult, this.changes);
  }
}

/** Changes whenever the file is written. */
function stampOf(root: string, path: string): string {
  try {
    const { mtimeMs, size } = statSync(join(root, path));
    return `${mtimeMs} ${size}`;
  } catch (error) {
    return codeOf(error);
  }
}
