import type { ScanResult } from "../../model/finding.ts";
import { hashOf } from "../cache/cache-folder.ts";
import type { FileList } from "../files/list-files.ts";
import { UnpackedRing } from "../summary/unpacked-ring.ts";
import type { Parse } from "../syntax/raw-transfer.ts";
import { unpackOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { AheadReader } from "./ahead-reader.ts";
import type { KeptTree, TreeNotes } from "./kept-tree.ts";
import { changesSince, lastState, storedScan } from "./last-scan.ts";
import type { LastState, StoredResult, StoredState } from "./last-scan.ts";
import type { ScanState } from "./outcome-scan.ts";
import { written } from "./outcome-reader.ts";
import type { ProjectOutline } from "./outcome-reader.ts";
import { RememberedOutcomes } from "./remembered-outcomes.ts";
import type { ReadingJob } from "./shared-reading.ts";

/** What is known of each file of a tree, from the disk or as remembered from the last run. */
export interface OutcomeStore {
  /** Reads what is not remembered on several threads, where there is enough of it, so that `outcomeOf` need not. */
  readonly readAhead: (threads?: number) => Promise<void>;
  readonly outcomeOf: (path: string) => Outcome;
  /** Of a file's text; null where it is not known. */
  readonly hashOf: (path: string) => string | null;
  /** The last run's result, if the tree looked exactly as it does now. */
  readonly lastResult: () => ScanResult | null;
  /** What the last run left for one over the same project; files may have come, gone, or have other texts. */
  readonly lastState: () => LastState | null;
  /** The files whose texts are not those of that run, or not known to be. */
  readonly changed: () => readonly string[];
  /** Lets go of what outcomes have unpacked. */
  readonly rest: () => void;
  /** Remembers a scan of the whole tree. */
  readonly save: (result: ScanResult, state: ScanState) => void;
  /** Null where nothing is kept. */
  readonly notes: TreeNotes | null;
  /** What files are read with, where it is not the parser as it comes; see parserForMany. */
  readonly parse: () => Parse | undefined;
}

/**
 * @param outline what the files stand in; asked for when a file is read
 * @param kept what is remembered; without, nothing is
 */
export function openOutcomeStore(
  list: FileList,
  outline: () => ProjectOutline,
  kept: KeptTree | null,
): OutcomeStore {
  const reader = new AheadReader(outline);
  return kept ? rememberingStore(kept, outline, reader) : forgettingStore(list, reader);
}

function forgettingStore({ sources }: FileList, reader: AheadReader): OutcomeStore {
  const ring = new UnpackedRing();
  const packed = new Map<string, Buffer>();
  const bytesOf = (path: string): Buffer => {
    const bytes = packed.get(path) ?? written(reader.read(path, null)).packed;
    packed.set(path, bytes);
    return bytes;
  };
  const jobs = (): ReadingJob[] => sources.map((path) => ({ path, knownHash: null }));
  return {
    readAhead: (threads) => reader.readAhead(jobs(), threads),
    outcomeOf: (path) => unpackOutcome(bytesOf(path), ring),
    rest: () => ring.forgetAll(),
    hashOf: () => null,
    lastResult: () => null,
    lastState: () => null,
    changed: () => [],
    save: () => {},
    notes: null,
    parse: () => reader.parse,
  };
}

function rememberingStore(kept: KeptTree, outline: () => ProjectOutline, reader: AheadReader): OutcomeStore {
  const { cache, signature, stamps } = kept;
  const outcomes = new RememberedOutcomes(stamps, cache, reader);
  let last: LastState | null = null;
  return {
    readAhead: async (threads) => {
      if (!kept.isAsItWas) await reader.readAhead(outcomes.jobs(), threads);
    },
    outcomeOf: (path) => outcomes.outcomeOf(path),
    rest: () => outcomes.rest(),
    hashOf: (path) => outcomes.hashOf(path),
    lastResult: () => kept.lastResult(),
    lastState: () => {
      const { whole } = cache;
      if (whole === null) return null;
      const stored = { result: whole.result as StoredResult, state: whole.state as StoredState };
      return (last = lastState(stored, kept.changes, factsHash(outline())));
    },
    changed: () => outcomes.changed(),
    save: (result, state) => {
      const changes = last && changesSince(last, result, state);
      const entries = changes && outcomes.changedEntries(cache.changes?.entries.keys() ?? []);
      if (entries !== null && cache.saveChanges(signature, entries, changes)) return;
      cache.save(signature, outcomes.entries(), storedScan(result, state, factsHash(outline())));
    },
    parse: () => reader.parse,
    notes: kept.notes,
  };
}

export function factsHash({ packages, tsconfigs }: ProjectOutline): string {
  return hashOf(JSON.stringify([[...packages], [...tsconfigs]]));
}
