import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { CacheFolder } from "./cache-folder.ts";

/** Where a file's outcome stands in the pack. */
export interface PackEntry {
  /** Changes whenever the file is written. */
  readonly stamp: string;
  /** Of the file's text; also stands before the outcome, so that what another run wrote there is not taken for it. */
  readonly hash: string;
  readonly offset: number;
  readonly bytes: number;
}

/** An outcome to be written: where it stands already, or its text. */
export interface PackedEntry {
  readonly stamp: string;
  readonly hash: string;
  readonly kept: PackEntry | null;
  readonly packed: string;
}

const INDEX = "outcomes.json";
const PACK = "outcomes.pack";

/** The outcomes of all files in one file, with an index beside it; each outcome is read when it is asked for. */
export class OutcomePack {
  private readonly folder: CacheFolder;
  private index: ReadonlyMap<string, PackEntry> | null = null;
  private descriptor: number | null = null;

  constructor(folder: CacheFolder) {
    this.folder = folder;
  }

  entry(path: string): PackEntry | null {
    this.index ??= this.readIndex();
    return this.index.get(path) ?? null;
  }

  /** The outcome's text, or null when it is not what the index says. */
  textOf({ hash, offset, bytes }: PackEntry): string | null {
    try {
      this.descriptor ??= openSync(this.folder.pathOf(PACK), "r");
      const buffer = Buffer.allocUnsafe(bytes);
      if (readSync(this.descriptor, buffer, 0, bytes, offset) !== bytes) return null;
      const text = buffer.toString("utf8");
      return text.startsWith(hash) ? text.slice(hash.length) : null;
    } catch {
      return null;
    }
  }

  /**
   * Appends what is new; once most of the pack is of no use any more, it is written anew.
   * @throws when the folder cannot be written to
   */
  save(entries: ReadonlyMap<string, PackedEntry>): void {
    const size = this.size();
    const used = [...entries.values()].reduce((sum, { kept }) => sum + (kept?.bytes ?? 0), 0);
    let index: ReadonlyMap<string, PackEntry> = new Map();
    if (used < size / 2 || size === 0) {
      this.folder.replace(PACK, (draft) => (index = appendEntries(draft, 0, entries, () => null)));
    } else {
      index = appendEntries(this.folder.pathOf(PACK), size, entries, ({ kept }) => kept);
    }
    const rows = [...index].map(([path, { stamp, hash, offset, bytes }]) => [
      path,
      stamp,
      hash,
      offset,
      bytes,
    ]);
    this.folder.write(INDEX, rows);
    this.close();
  }

  private close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private size(): number {
    return statSync(this.folder.pathOf(PACK), { throwIfNoEntry: false })?.size ?? 0;
  }

  private readIndex(): ReadonlyMap<string, PackEntry> {
    const rows = this.folder.read(INDEX);
    if (!Array.isArray(rows)) return new Map();
    return new Map(
      (rows as [string, string, string, number, number][]).map(([path, stamp, hash, offset, bytes]) => [
        path,
        { stamp, hash, offset, bytes },
      ]),
    );
  }
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;

function appendEntries(
  file: string,
  size: number,
  entries: ReadonlyMap<string, PackedEntry>,
  keptOf: (entry: PackedEntry) => PackEntry | null,
): ReadonlyMap<string, PackEntry> {
  const index = new Map<string, PackEntry>();
  const pending: Buffer[] = [];
  const descriptor = openSync(file, "a");
  let [offset, waiting] = [size, 0];
  const flush = (): void => {
    writeSync(descriptor, Buffer.concat(pending.splice(0)));
    waiting = 0;
  };
  try {
    for (const [path, entry] of entries) {
      const { stamp, hash, packed } = entry;
      const kept = keptOf(entry);
      if (kept !== null) {
        index.set(path, { ...kept, stamp });
        continue;
      }
      const body = Buffer.from(hash + packed, "utf8");
      index.set(path, { stamp, hash, offset, bytes: body.length });
      offset += body.length;
      pending.push(body);
      if ((waiting += body.length) > CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
  return index;
}
