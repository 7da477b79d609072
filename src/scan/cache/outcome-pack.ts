import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { CacheFolder } from "./cache-folder.ts";
import { joinedTexts, textsIn } from "./joined-lists.ts";

/** Where a file's outcome stands in the pack. */
export interface PackEntry {
  /** Changes whenever the file is written. */
  readonly stamp: string;
  /** Of the file's text; also stands before the outcome, so that what another run wrote there is not taken for it. */
  readonly hash: string;
  readonly offset: number;
  readonly bytes: number;
}

/** An outcome to be written: where it stands already, or its bytes. */
export type PackedEntry =
  | { readonly stamp: string; readonly hash: string; readonly kept: PackEntry }
  | { readonly stamp: string; readonly hash: string; readonly kept: null; readonly packed: Buffer };

const INDEX = "outcomes.index";
const PACK = "outcomes.pack";

/** An entry as it is written. */
export type PackRow = readonly [path: string, stamp: string, hash: string, offset: number, bytes: number];

interface Index {
  /** Of the tree that it was written for. */
  readonly signature: unknown;
  readonly entry: (path: string) => PackEntry | null;
  /** Of all outcomes. */
  readonly bytes: number;
}

/** An index as it is written: a column of each. */
interface StoredIndex {
  readonly signature: string;
  readonly paths: string;
  readonly stamps: string;
  readonly hashes: string;
  readonly offsets: Float64Array;
  readonly bytes: Int32Array;
}

/** The outcomes of all files in one file, with an index beside it; each outcome is read when it is asked for. */
export class OutcomePack {
  private readonly folder: CacheFolder;
  private read: Index | null = null;
  private descriptor: number | null = null;

  constructor(folder: CacheFolder) {
    this.folder = folder;
  }

  entry(path: string): PackEntry | null {
    return this.index.entry(path);
  }

  /** Of the tree that the index was written for. */
  get signature(): unknown {
    return this.index.signature;
  }

  /** The outcome's bytes, or null when they are not what the index says. */
  bytesOf({ hash, offset, bytes }: PackEntry): Buffer | null {
    try {
      this.descriptor ??= openSync(this.folder.pathOf(PACK), "r");
      const buffer = Buffer.allocUnsafe(bytes);
      if (readSync(this.descriptor, buffer, 0, bytes, offset) !== bytes) return null;
      return buffer.toString("latin1", 0, hash.length) === hash ? buffer.subarray(hash.length) : null;
    } catch {
      return null;
    }
  }

  /**
   * Appends what is new; once most of the pack is of no use any more, it is written anew.
   * @throws when the folder cannot be written to
   */
  save(signature: string, entries: ReadonlyMap<string, PackedEntry>): void {
    const size = this.size();
    const used = [...entries.values()].reduce((sum, { kept }) => sum + (kept?.bytes ?? 0), 0);
    let index: ReadonlyMap<string, PackEntry> = new Map();
    if (used < size / 2 || size === 0) {
      const loaded = this.loaded(entries);
      this.folder.replace(PACK, (draft) => (index = appendEntries(draft, 0, loaded)));
    } else {
      index = appendEntries(this.folder.pathOf(PACK), size, entries);
    }
    this.folder.writeBytes(INDEX, storedIndex(signature, index));
    this.close();
  }

  /**
   * Appends what is new and leaves the index as it is: who asks keeps the rows. None where most of the pack would be
   * of no use.
   * @throws when the folder cannot be written to
   */
  append(entries: ReadonlyMap<string, PackedEntry>): readonly PackRow[] | null {
    const size = this.size();
    const added = [...entries.values()].reduce((sum, each) => sum + (each.kept ? 0 : each.packed.length), 0);
    if (size === 0 || size + added > 2 * this.index.bytes) return null;
    return rowsOf(appendEntries(this.folder.pathOf(PACK), size, entries));
  }

  /** The same with the bytes of each; what is lost is left out. */
  private *loaded(entries: ReadonlyMap<string, PackedEntry>): Iterable<readonly [string, PackedEntry]> {
    for (const [path, entry] of entries) {
      if (entry.kept === null) yield [path, entry];
      else {
        const packed = this.bytesOf(entry.kept);
        if (packed) yield [path, { ...entry, kept: null, packed }];
      }
    }
  }

  private close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private size(): number {
    return statSync(this.folder.pathOf(PACK), { throwIfNoEntry: false })?.size ?? 0;
  }

  private get index(): Index {
    if (this.read) return this.read;
    return (this.read = indexOf(this.folder.readBytes(INDEX) as StoredIndex | null));
  }
}

function storedIndex(signature: string, index: ReadonlyMap<string, PackEntry>): StoredIndex {
  const entries = [...index.values()];
  return {
    signature,
    paths: joinedTexts([...index.keys()]),
    stamps: joinedTexts(entries.map(({ stamp }) => stamp)),
    hashes: joinedTexts(entries.map(({ hash }) => hash)),
    offsets: Float64Array.from(entries, ({ offset }) => offset),
    bytes: Int32Array.from(entries, ({ bytes }) => bytes),
  };
}

function indexOf(stored: StoredIndex | null): Index {
  if (stored === null) return { signature: null, entry: () => null, bytes: 0 };
  const { signature, offsets, bytes } = stored;
  const [paths, stamps, hashes] = [stored.paths, stored.stamps, stored.hashes].map(textsIn) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  const numbers = new Map(paths.map((path, at) => [path, at]));
  const entry = (path: string): PackEntry | null => {
    const at = numbers.get(path);
    if (at === undefined) return null;
    return {
      stamp: stamps[at] as string,
      hash: hashes[at] as string,
      offset: offsets[at] as number,
      bytes: bytes[at] as number,
    };
  };
  return { signature, entry, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}

function rowsOf(index: ReadonlyMap<string, PackEntry>): readonly PackRow[] {
  return [...index].map(([path, { stamp, hash, offset, bytes }]) => [path, stamp, hash, offset, bytes]);
}

export function entriesOf(rows: readonly PackRow[]): ReadonlyMap<string, PackEntry> {
  return new Map(rows.map(([path, stamp, hash, offset, bytes]) => [path, { stamp, hash, offset, bytes }]));
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;

function appendEntries(
  file: string,
  size: number,
  entries: Iterable<readonly [string, PackedEntry]>,
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
      const { stamp, hash } = entry;
      if (entry.kept !== null) {
        index.set(path, { ...entry.kept, stamp });
        continue;
      }
      const { packed } = entry;
      const bytes = hash.length + packed.length;
      index.set(path, { stamp, hash, offset, bytes });
      offset += bytes;
      pending.push(Buffer.from(hash, "latin1"), packed);
      if ((waiting += bytes) > CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
  return index;
}
