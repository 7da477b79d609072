import { CacheFolder } from "./cache-folder.ts";
import type { CacheOptions } from "./cache-folder.ts";
import { OutcomePack, entriesOf } from "./outcome-pack.ts";
import type { PackEntry, PackRow, PackedEntry } from "./outcome-pack.ts";

/**
 * What else is kept of a scan, and for which tree; in files of their own, for who needs the one may not need the
 * other.
 */
type Part = "result" | "state";

/** It is numbers above all, and as large as it is rarely written. */
const STATE = "state";
const CHANGES = "changes";

/** What is other than in the parts, since they were written: so little that they are left as they are. */
interface Changes {
  /** Of the tree that they are right for with these changes. */
  readonly signature: string;
  readonly entries: ReadonlyMap<string, PackEntry>;
  readonly value: unknown;
}

/** Something that was kept, with the signature of the tree that it was kept for. */
interface KeptPart {
  readonly signature: unknown;
  readonly value: unknown;
}

/**
 * Remembers the outcome of each file by its content, and what a whole scan came to. A broken or foreign cache is an
 * empty one.
 */
export class ScanCache {
  private readonly folder: CacheFolder;
  private readonly pack: OutcomePack;
  private readonly parts = new Map<string, KeptPart>();
  private known: Changes | "none" | null = null;

  constructor(options: CacheOptions) {
    this.folder = new CacheFolder(options);
    this.pack = new OutcomePack(this.folder);
  }

  /** What was last kept under that name, whatever the tree looked like. */
  part(name: string): KeptPart {
    return this.keptPart(name);
  }

  /** What was noted under that name of the tree as it looks now, or null. */
  note(name: string, signature: string): unknown {
    const kept = this.keptPart(name);
    return kept.signature === signature ? kept.value : null;
  }

  saveNote(name: string, signature: string, value: unknown): void {
    this.trying(() => this.folder.write(fileOf(name), [signature, value]));
  }

  /** Of the tree that was last scanned. */
  get signature(): unknown {
    return this.changes?.signature ?? this.part("result").signature;
  }

  /**
   * The parts that were written for one tree, all of them, and what has changed since; a run that was killed leaves
   * others.
   */
  get whole(): Readonly<Record<Part, unknown>> | null {
    const [result, state] = [this.part("result"), this.part("state")];
    const { signature } = result;
    if (typeof signature !== "string" || signature !== state.signature || signature !== this.pack.signature)
      return null;
    return { result: result.value, state: state.value };
  }

  /** What has changed since the parts were written; null for nothing. */
  get changes(): Changes | null {
    this.known ??= this.readChanges() ?? "none";
    return this.known === "none" ? null : this.known;
  }

  /** What is remembered of a file, whether its text is the same or not. */
  entry(path: string): PackEntry | null {
    return this.changes?.entries.get(path) ?? this.pack.entry(path);
  }

  /** The remembered outcome, packed, or null when it is lost. */
  bytesOf(entry: PackEntry): Buffer | null {
    return this.pack.bytesOf(entry);
  }

  /** Writes what this run learnt. */
  save(
    signature: string,
    entries: ReadonlyMap<string, PackedEntry>,
    parts: Readonly<Record<Part, unknown>>,
  ): void {
    this.trying(() => {
      this.folder.remove(fileOf(CHANGES));
      this.pack.save(signature, entries);
      for (const [name, value] of Object.entries(parts)) this.writePart(name, [signature, value]);
    });
  }

  /**
   * Writes beside the parts what is other than in them.
   * @param entries of the files that are
   * @returns whether that will do: else all is to be written
   */
  saveChanges(signature: string, entries: ReadonlyMap<string, PackedEntry>, value: unknown): boolean {
    let isDone = true;
    this.trying(() => {
      const rows = this.pack.append(entries);
      if (rows === null) isDone = false;
      else this.folder.write(fileOf(CHANGES), [signature, [this.part("result").signature, rows, value]]);
    });
    return isDone;
  }

  private readChanges(): Changes | null {
    const { signature, value } = this.keptPart(CHANGES);
    if (typeof signature !== "string" || !Array.isArray(value)) return null;
    const [base, rows, changed] = value as [string, readonly PackRow[], unknown];
    if (base !== this.part("result").signature) return null;
    return { signature, entries: entriesOf(rows), value: changed };
  }

  private writePart(name: string, value: unknown): void {
    if (name === STATE) this.folder.writeBytes(STATE, value);
    else this.folder.write(fileOf(name), value);
  }

  private keptPart(name: string): KeptPart {
    const known = this.parts.get(name);
    if (known) return known;
    const stored = name === STATE ? this.folder.readBytes(STATE) : this.folder.read(fileOf(name));
    const [signature, value] = Array.isArray(stored) ? stored : [];
    const part = { signature, value };
    this.parts.set(name, part);
    return part;
  }

  /** A folder that cannot be written to is no reason to fail. */
  private trying(write: () => void): void {
    try {
      write();
    } catch {
      // The next run is cold again.
    }
  }
}

function fileOf(name: string): string {
  return `${name}.json`;
}
