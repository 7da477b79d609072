import type { FlagMode, Path } from "./flag-mode.ts";
import { murmur3 } from "./murmur3.ts";

const HASH_RANGE = 2 ** 32;

/** Something that must act when its flag's mode changes; held weakly by the handle. */
export interface ModeListener {
  modeChanged(): void;
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
  private listeners = new Set<WeakRef<ModeListener>>();
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
    for (const reference of Array.from(this.listeners)) {
      const listener = reference.deref();
      if (listener === undefined) this.listeners.delete(reference);
      else listener.modeChanged();
    }
  }

  /** Tells the listener of each change for as long as it lives. */
  listen(listener: ModeListener): void {
    this.listeners.add(new WeakRef(listener));
    if (this.listeners.size >= this.pruneAt) this.prune();
  }

  private prune(): void {
    for (const reference of this.listeners)
      if (reference.deref() === undefined) this.listeners.delete(reference);
    this.pruneAt = Math.max(64, this.listeners.size * 2);
  }
}

function sharesOf(mode: FlagMode): { readonly shadow?: number; readonly percentage?: number } {
  return typeof mode === "string" ? {} : mode;
}
