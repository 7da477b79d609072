import type { ScanResult } from "../../model/finding.ts";
import { CacheFolder } from "./cache-folder.ts";
import type { CacheOptions } from "./cache-folder.ts";
import { OutcomePack } from "./outcome-pack.ts";
import type { PackEntry, PackedEntry } from "./outcome-pack.ts";

const RESULT = "result.json";

/**
 * Remembers the outcome of each file by its content, and a whole scan's result for when nothing changed at all. A
 * broken or foreign cache is an empty one.
 */
export class ScanCache {
  private readonly folder: CacheFolder;
  private readonly pack: OutcomePack;
  private readonly entries = new Map<string, PackedEntry>();

  constructor(options: CacheOptions) {
    this.folder = new CacheFolder(options);
    this.pack = new OutcomePack(this.folder);
  }

  /** The last result, if the tree looked exactly as it does now. */
  lastResult(signature: string): ScanResult | null {
    const stored = this.folder.read(RESULT);
    const [at, result] = Array.isArray(stored) ? stored : [];
    return at === signature ? (result as ScanResult) : null;
  }

  /** What was noted under that name of the tree as it looks now, or null. */
  note(name: string, signature: string): unknown {
    const stored = this.folder.read(noteFile(name));
    const [at, value] = Array.isArray(stored) ? stored : [];
    return at === signature ? value : null;
  }

  saveNote(name: string, signature: string, value: unknown): void {
    this.trying(() => this.folder.write(noteFile(name), [signature, value]));
  }

  /** What is remembered of a file, whether its text is the same or not. */
  entry(path: string): PackEntry | null {
    return this.pack.entry(path);
  }

  /** The remembered outcome, packed, or null when it is lost. */
  bytesOf(entry: PackEntry): Buffer | null {
    return this.pack.bytesOf(entry);
  }

  /** Notes what is to be remembered of a file. */
  keep(path: string, entry: PackedEntry): void {
    this.entries.set(path, entry);
  }

  /** Writes what this run learnt. */
  save(signature: string, result: ScanResult): void {
    this.trying(() => {
      this.pack.save(this.entries);
      this.folder.write(RESULT, [signature, result]);
    });
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

function noteFile(name: string): string {
  return `${name}.json`;
}
