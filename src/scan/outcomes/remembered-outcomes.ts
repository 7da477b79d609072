import type { PackEntry, PackedEntry } from "../cache/outcome-pack.ts";
import type { ScanCache } from "../cache/scan-cache.ts";
import type { AheadReader } from "./ahead-reader.ts";
import { UnpackedRing } from "../summary/unpacked-ring.ts";
import { unpackOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { written } from "./outcome-reader.ts";
import type { ReadingJob } from "./shared-reading.ts";

/** A file's text as it is now: one whose outcome is remembered, or a new one with what was made of it. */
type Standing =
  | { readonly hash: string; readonly kept: PackEntry; readonly packed: null }
  | { readonly hash: string | null; readonly kept: null; readonly packed: Buffer };

/** What came of the files of a tree, remembered where a file's stamp, or else its text, is the same; else made anew. */
export class RememberedOutcomes {
  private readonly stamps: ReadonlyMap<string, string>;
  private readonly cache: ScanCache;
  private readonly reader: AheadReader;
  private readonly ring = new UnpackedRing();
  private readonly standings = new Map<string, Standing>();
  private found: readonly string[] | null = null;
  /** Files whose outcome was lost, or did not hold any more. */
  private readonly readAgain = new Set<string>();

  /** @param stamps by path; each changes whenever the file is written */
  constructor(stamps: ReadonlyMap<string, string>, cache: ScanCache, reader: AheadReader) {
    this.stamps = stamps;
    this.cache = cache;
    this.reader = reader;
  }

  /** Readings that will be needed. */
  jobs(): readonly ReadingJob[] {
    return this.touched.map((path) => ({ path, knownHash: this.cache.entry(path)?.hash ?? "" }));
  }

  /**
   * The files whose text is not the one that is remembered, or is not known: what cannot be read may be what it was
   * or not.
   */
  changed(): readonly string[] {
    return this.touched.filter((path) => {
      const hash = this.hashOf(path);
      return hash === null || hash !== this.cache.entry(path)?.hash;
    });
  }

  /** Of the text; null when it cannot be read. */
  hashOf(path: string): string | null {
    const known = this.standings.get(path);
    if (known) return known.hash;
    // Everybody is asked about, and few of them were written.
    const kept = this.cache.entry(path);
    return kept !== null && kept.stamp === this.stamps.get(path) ? kept.hash : this.standing(path).hash;
  }

  /** Lets go of what outcomes have unpacked. */
  rest(): void {
    this.ring.forgetAll();
  }

  outcomeOf(path: string): Outcome {
    const standing = this.standing(path);
    const old = standing.kept && this.oldOutcome(standing.kept);
    return old ?? unpackOutcome(standing.packed ?? this.readAnew(path), this.ring);
  }

  /** All that is to be remembered. */
  entries(): ReadonlyMap<string, PackedEntry> {
    return this.entriesOf(this.stamps.keys());
  }

  /** What is to be remembered otherwise than it is; null where a file cannot be remembered. */
  changedEntries(alreadyChanged: Iterable<string>): ReadonlyMap<string, PackedEntry> | null {
    const paths = new Set([...alreadyChanged, ...this.touched, ...this.readAgain]);
    const entries = this.entriesOf(paths);
    return entries.size === paths.size ? entries : null;
  }

  private entriesOf(paths: Iterable<string>): ReadonlyMap<string, PackedEntry> {
    const entries = new Map<string, PackedEntry>();
    for (const path of paths) {
      const stamp = this.stamps.get(path);
      const { hash, kept, packed } = this.standing(path);
      if (stamp === undefined) continue;
      if (kept) entries.set(path, { stamp, hash, kept });
      else if (hash) entries.set(path, { stamp, hash, kept, packed });
    }
    return entries;
  }

  /** The files that were written since they were remembered. */
  private get touched(): readonly string[] {
    return (this.found ??= [...this.stamps].flatMap(([path, stamp]) =>
      this.cache.entry(path)?.stamp === stamp ? [] : [path],
    ));
  }

  private standing(path: string): Standing {
    const known = this.standings.get(path);
    if (known) return known;
    const standing = this.compared(path, this.cache.entry(path));
    this.standings.set(path, standing);
    return standing;
  }

  private compared(path: string, kept: PackEntry | null): Standing {
    const reading = kept?.stamp === this.stamps.get(path) ? null : this.reader.read(path, kept?.hash ?? "");
    if (kept && !reading?.packed) return { hash: kept.hash, kept, packed: null };
    const { hash, packed } = written(reading);
    return { hash, kept: null, packed };
  }

  /** What an earlier run made of the file, unless it is lost or rests on what is no longer so. */
  private oldOutcome(kept: PackEntry): Outcome | null {
    const packed = this.cache.bytesOf(kept);
    const outcome = packed && unpackOutcome(packed, this.ring);
    return outcome && ("reason" in outcome || this.reader.isStillRight(outcome)) ? outcome : null;
  }

  private readAnew(path: string): Buffer {
    const { hash, packed } = written(this.reader.read(path, ""));
    this.standings.set(path, { hash, kept: null, packed });
    this.readAgain.add(path);
    return packed;
  }
}
