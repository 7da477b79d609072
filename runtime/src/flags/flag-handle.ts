import { refersTo, type Reference } from "../platform/weak-reference.ts";
import type { SiteRecord } from "../process/site-record.ts";
import type { FlagMode, Path } from "./flag-mode.ts";
import { murmur3 } from "./murmur3.ts";

const HASH_RANGE = 2 ** 32;

/** What a facade shows of itself to its flag's handle, which holds it weakly. */
export interface FacadePart {
  /** Called when the flag's mode has changed. */
  modeChanged?(): void;
  /** What it is and has done, for exporters. */
  measured?(): FacadeMetrics;
  /** What of it can be timed; reads that went past the facade come through it from then on. */
  timed?(): TimedOperations;
}

export interface FacadeMetrics {
  readonly kind: "cache" | "events" | "registry";
  readonly metrics: Readonly<object>;
}

/** Methods and accessors that call no code of the user's. */
export interface TimedOperations {
  readonly site: SiteRecord;
  readonly handle: FlagHandle;
  readonly names: readonly string[];
}

/**
 * A flag as a facade holds it: reading `mode` costs a field access, and the store writes the field when the flag
 * changes. `percentage` modes are decided an operation, sticky by key.
 */
export class FlagHandle {
  readonly flag: string;
  readonly site: string | null;
  mode: Path | "percentage" = "off";
  /** The mode as its source gave it. */
  declared: FlagMode = "off";
  /** In shadow: how many reads there are to a comparison; 1 for each. */
  readsAComparison = 1;
  private threshold = 0;
  private lastKey: string | null = null;
  private lastPath: Path = "off";
  private parts = new Set<Reference<FacadePart>>();
  private pruneAt = 64;
  private readonly stickyKey: () => string | null;

  constructor(flag: string, site: string | null, stickyKey: () => string | null) {
    this.flag = flag;
    this.site = site;
    this.stickyKey = stickyKey;
  }

  /** What this operation does. With a percentage and no key to stick to, the answer is "off". */
  path(): Path {
    return this.mode === "percentage" ? this.pathFor(this.stickyKey()) : this.mode;
  }

  /** The same for a key that the caller names. */
  pathFor(key: string | null): Path {
    if (this.mode !== "percentage") return this.mode;
    if (key === null) return "off";
    if (key !== this.lastKey) {
      // The flag's name is part of the hash, so that two flags at 10 % do not pick the same tenth.
      this.lastPath = murmur3(`${this.flag}:${key}`) < this.threshold ? "on" : "off";
      this.lastKey = key;
    }
    return this.lastPath;
  }

  /** Called by the store only. */
  become(mode: FlagMode): void {
    this.declared = mode;
    const { shadow = 100, percentage = 0 } = sharesOf(mode);
    this.mode = typeof mode === "string" ? mode : "shadow" in mode ? "shadow" : "percentage";
    this.readsAComparison = 100 / shadow;
    this.threshold = (percentage / 100) * HASH_RANGE;
    this.lastKey = null;
    for (const part of this.living()) part.modeChanged?.();
  }

  /** Tells the part of each change for as long as it lives. */
  introduce(part: FacadePart): void {
    this.parts.add(refersTo(part));
    if (this.parts.size < this.pruneAt) return;
    this.pruneAt = Math.max(64, this.living().length * 2);
  }

  /** The parts that are still there. */
  living(): FacadePart[] {
    const living: FacadePart[] = [];
    for (const reference of Array.from(this.parts)) {
      const part = reference.deref();
      if (part) living.push(part);
      else this.parts.delete(reference);
    }
    return living;
  }
}

function sharesOf(mode: FlagMode): { readonly shadow?: number; readonly percentage?: number } {
  return typeof mode === "string" ? {} : mode;
}
