import { CacheFolder } from "./cache-folder.ts";
import type { CacheOptions } from "./cache-folder.ts";
import { OutcomePack } from "./outcome-pack.ts";
import type { PackEntry, PackedEntry } from "./outcome-pack.ts";

/** What else is kept of a scan, and for which tree; in files of their own, for who needs the one may not need the other. */
type Part = "result" | "state";

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

  /** What is remembered of a file, whether its text is the same or not. */
  entry(path: string): PackEntry | null {
    return this.pack.entry(path);
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
      this.pack.save(entries);
      for (const [name, value] of Object.entries(parts)) this.folder.write(fileOf(name), [signature, value]);
    });
  }

  private keptPart(name: string): KeptPart {
    const known = this.parts.get(name);
    if (known) return known;
    const stored = this.folder.read(fileOf(name));
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
