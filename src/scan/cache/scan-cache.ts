import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult, SkippedFile } from "../../model/finding.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { packSummary, unpackSummary } from "./pack-summary.ts";
import type { PackedSummary } from "./pack-summary.ts";

/** Counts up whenever summaries or findings of the same text come out otherwise than before. */
const FORMAT = 4;

/** What is known of a file from the last time: its stamp, its text's hash, and what came of it. */
interface Entry {
  readonly stamp: string;
  readonly hash: string;
  readonly outcome: FileSummary | SkippedFile;
}

export interface CacheOptions {
  /** Folder of the cache; made when missing. */
  readonly location: string;
  /** Anything that changes what a scan finds: the tool's version, the configuration. */
  readonly key?: string;
}

/**
 * Remembers the outcome of each file by its content, and a whole scan's result for when nothing changed at all. A
 * broken or foreign cache is an empty one.
 */
export class ScanCache {
  private readonly location: string;
  private readonly key: string;
  private entries: ReadonlyMap<string, Entry> | null = null;
  private readonly kept = new Map<string, Entry>();

  constructor({ location, key = "" }: CacheOptions) {
    this.location = location;
    this.key = hashOf(`${FORMAT} ${process.versions.node.split(".")[0]} ${key}`);
  }

  /** The last result, if the tree looked exactly as it does now. */
  lastResult(signature: string): ScanResult | null {
    const stored = this.read("result.json");
    const [key, at, result] = Array.isArray(stored) ? stored : [];
    return key === this.key && at === signature ? (result as ScanResult) : null;
  }

  /**
   * The outcome for a file: as remembered when its stamp, or else its text, is the same; otherwise made anew.
   * @param stamp changes whenever the file is written
   * @param readText reads the file; only called when the stamp is new
   */
  outcome(
    path: string,
    stamp: string,
    readText: () => string | SkippedFile,
    make: (text: string) => FileSummary | SkippedFile,
  ): FileSummary | SkippedFile {
    this.entries ??= this.readEntries();
    const old = this.entries.get(path);
    if (old?.stamp === stamp) return this.keep(path, old);
    const text = readText();
    if (typeof text !== "string") return text;
    const hash = hashOf(text);
    if (old?.hash === hash) return this.keep(path, { ...old, stamp });
    return this.keep(path, { stamp, hash, outcome: make(text) });
  }

  /** Writes what this run learnt. A folder that cannot be written to is no reason to fail. */
  save(signature: string, result: ScanResult): void {
    const lines = [...this.kept].map(([path, { stamp, hash, outcome }]) =>
      JSON.stringify([path, stamp, hash, "reason" in outcome ? outcome : packSummary(outcome)]),
    );
    try {
      mkdirSync(this.location, { recursive: true });
      if (this.entries !== null) this.write("files.jsonl", [this.key, ...lines].join("\n"));
      this.write("result.json", JSON.stringify([this.key, signature, result]));
    } catch {
      // The next run is cold again.
    }
  }

  private keep(path: string, entry: Entry): FileSummary | SkippedFile {
    this.kept.set(path, entry);
    return entry.outcome;
  }

  private readEntries(): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    const [key, ...lines] = this.readText("files.jsonl").split("\n");
    if (key !== this.key) return entries;
    for (const line of lines) {
      const entry = parseEntry(line);
      if (entry) entries.set(...entry);
    }
    return entries;
  }

  private read(name: string): unknown {
    try {
      return JSON.parse(this.readText(name));
    } catch {
      return null;
    }
  }

  private readText(name: string): string {
    try {
      return readFileSync(join(this.location, name), "utf8");
    } catch {
      return "";
    }
  }

  /** By way of a second name, so that a killed run leaves the old file whole. */
  private write(name: string, text: string): void {
    const path = join(this.location, name);
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, path);
  }
}

function parseEntry(line: string): [string, Entry] | null {
  try {
    const [path, stamp, hash, packed] = JSON.parse(line) as [
      string,
      string,
      string,
      PackedSummary | SkippedFile,
    ];
    return [path, { stamp, hash, outcome: "reason" in packed ? packed : unpackSummary(packed) }];
  } catch {
    return null;
  }
}

export function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("base64url");
}
