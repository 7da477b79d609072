import { statSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult } from "../../model/finding.ts";
import { hashOf } from "../cache/cache-folder.ts";
import type { CacheOptions } from "../cache/cache-folder.ts";
import { ScanCache } from "../cache/scan-cache.ts";
import type { PackEntry } from "../cache/outcome-pack.ts";
import { codeOf } from "../files/list-files.ts";
import type { FileList } from "../files/list-files.ts";
import { unpackOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { AheadReader } from "./ahead-reader.ts";
import { written } from "./outcome-reader.ts";
import type { ProjectOutline } from "./outcome-reader.ts";
import type { ReadingJob } from "./shared-reading.ts";

/** What is known of each file of a tree, from the disk or as remembered from the last run. */
export interface OutcomeStore {
  /** Reads what is not remembered on several threads, where there is enough of it, so that `outcomeOf` need not. */
  readonly readAhead: (threads?: number) => Promise<void>;
  readonly outcomeOf: (path: string) => Outcome;
  /** The last run's result, if the tree looked exactly as it does now. */
  readonly lastResult: () => ScanResult | null;
  /** Remembers a result over the whole tree. */
  readonly save: (result: ScanResult) => void;
  readonly notes: TreeNotes;
}

/** What others make of a tree, remembered for as long as the tree looks as it does now. */
export interface TreeNotes {
  /** What was noted under that name, or null; the asker knows its shape. */
  readonly read: (name: string) => unknown;
  /** @param value plain data */
  readonly write: (name: string, value: unknown) => void;
}

/**
 * @param outline what the files stand in; asked for when a file is read
 * @param options where outcomes are remembered; without, nothing is
 */
export function openOutcomeStore(
  root: string,
  list: FileList,
  outline: () => ProjectOutline,
  options: CacheOptions | undefined,
): OutcomeStore {
  const reader = new AheadReader(outline);
  if (!options) {
    const jobs = (): ReadingJob[] => list.sources.map((path) => ({ path, knownHash: null }));
    return {
      readAhead: (threads) => reader.readAhead(jobs(), threads),
      outcomeOf: (path) => unpackOutcome(written(reader.read(path, null)).packed),
      lastResult: () => null,
      save: () => {},
      notes: { read: () => null, write: () => {} },
    };
  }
  const cache = new ScanCache(options);
  const stamps = new Map(list.sources.map((path) => [path, stampOf(root, path)]));
  const others = [...list.packageFiles, ...list.tsconfigFiles].map(
    (path) => `${path} ${stampOf(root, path)}`,
  );
  const signature = hashOf(JSON.stringify([[...stamps], others, list.skipped]));
  const changed = (): ReadingJob[] =>
    [...stamps].flatMap(([path, stamp]) => {
      const kept = cache.entry(path);
      return kept?.stamp === stamp ? [] : [{ path, knownHash: kept?.hash ?? "" }];
    });
  let last: { readonly result: ScanResult | null } | null = null;
  const lastResult = (): ScanResult | null => (last ??= { result: cache.lastResult(signature) }).result;
  return {
    readAhead: async (threads) => {
      if (lastResult() === null) await reader.readAhead(changed(), threads);
    },
    outcomeOf: (path) => rememberedOutcome(path, stamps.get(path) ?? "", cache, reader),
    lastResult,
    save: (result) => cache.save(signature, result),
    notes: {
      read: (name) => cache.note(name, signature),
      write: (name, value) => cache.saveNote(name, signature, value),
    },
  };
}

/** As remembered when the file's stamp, or else its text, is the same; otherwise made anew. */
function rememberedOutcome(path: string, stamp: string, cache: ScanCache, reader: AheadReader): Outcome {
  const old = oldOutcome(path, cache, reader);
  const reading = old?.kept.stamp === stamp ? null : reader.read(path, old?.kept.hash ?? "");
  if (old && !reading?.packed) {
    cache.keep(path, { stamp, hash: old.kept.hash, kept: old.kept, packed: old.packed });
    return old.outcome;
  }
  const { hash, packed } = written(reading);
  if (hash) cache.keep(path, { stamp, hash, kept: null, packed });
  return unpackOutcome(packed);
}

/** What the last run made of the file, unless it is lost or rests on what is no longer so. */
function oldOutcome(
  path: string,
  cache: ScanCache,
  reader: AheadReader,
): { readonly kept: PackEntry; readonly packed: Buffer; readonly outcome: Outcome } | null {
  const kept = cache.entry(path);
  const packed = kept && cache.bytesOf(kept);
  if (!kept || !packed) return null;
  const outcome = unpackOutcome(packed);
  return "reason" in outcome || reader.isStillRight(outcome) ? { kept, packed, outcome } : null;
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
