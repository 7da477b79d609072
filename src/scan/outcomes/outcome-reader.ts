import type { ProjectFacts } from "../link/project-facts.ts";
import { hashOf } from "../cache/cache-folder.ts";
import { ModuleResolver } from "../link/resolve-module.ts";
import { summarizeOrSkip } from "../scan-sources.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import type { Parse } from "../syntax/raw-transfer.ts";
import { UnpackedRing } from "../summary/unpacked-ring.ts";
import { packOutcome, unpackOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { readSource } from "./read-source.ts";

/** What a file's outcome depends on besides its own text. Plain data: it is handed to worker threads. */
export interface ProjectOutline extends ProjectFacts {
  /** Absolute path. */
  readonly root: string;
  /** All source files, relative to the root. */
  readonly sources: readonly string[];
}

/** What came of reading a file: a packed outcome; nothing when its text is the one that is known already. */
export interface Reading {
  /** Of the text; null when the file could not be read. */
  readonly hash: string | null;
  readonly packed: Buffer | null;
}

/** Reads files and packs what they say, one at a time. */
export class OutcomeReader {
  private readonly root: string;
  private readonly parse: Parse | undefined;
  private readonly resolver: ModuleResolver;
  private readonly ring = new UnpackedRing();

  /** @param parse see parserForMany */
  constructor({ root, sources, packages, tsconfigs }: ProjectOutline, parse?: Parse) {
    this.root = root;
    this.parse = parse;
    this.resolver = new ModuleResolver(new Set(sources), packages, tsconfigs);
  }

  /** @param knownHash of a text whose outcome is known; "" for none, null when no hash is wanted */
  read(path: string, knownHash: string | null): Reading {
    const text = readSource(this.root, path);
    if (typeof text !== "string") return { hash: null, packed: packOutcome(text) };
    const hash = knownHash === null ? "" : hashOf(text);
    return hash !== "" && hash === knownHash
      ? { hash, packed: null }
      : { hash, packed: packOutcome(this.summarized(path, text)) };
  }

  outcomeOf(path: string): Outcome {
    return unpackOutcome(written(this.read(path, null)).packed, this.ring);
  }

  /** Whether what was left out of a summary from an earlier run would be left out of it now. */
  isStillRight({ path, outsideSources }: FileSummary): boolean {
    return outsideSources.every((source) => this.resolver.resolve(path, source) === null);
  }

  private summarized(path: string, text: string): Outcome {
    const isOutside = (source: string): boolean => this.resolver.resolve(path, source) === null;
    return summarizeOrSkip(path, text, isOutside, this.parse);
  }
}

/** A reading with an outcome, as it is wherever no text was known. */
export function written(reading: Reading | null): { readonly hash: string | null; readonly packed: Buffer } {
  if (!reading?.packed) throw new Error("Nothing was made of the text: it is the one that is known already.");
  return { hash: reading.hash, packed: reading.packed };
}
