import { FLAG, publish, warn } from "../process/warn.ts";
import { FlagHandle, type FacadePart } from "./flag-handle.ts";
import { NO_FLAG, sameMode, type FlagMode } from "./flag-mode.ts";
import { lookUp, ModeSources, type ResolvedMode } from "./mode-sources.ts";
import type { RollbackRule } from "./rollback-rules.ts";

/** One change of a flag, with who or what asked for it. */
export interface FlagChange {
  readonly flag: string;
  readonly mode: FlagMode;
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Times what facades do, while somebody asks for it. */
export interface Stopwatch {
  attach(part: FacadePart): void;
}

/** What the store passes on of the facades' troubles. */
export interface FlagObserver {
  noteError(flag: string): void;
  noteMismatch(flag: string): void;
  add(flag: string, rule: RollbackRule): () => void;
}

const HISTORY_LENGTH = 200;

/** All flags of a process. There is one in a process, shared by every copy of the runtime of this major version. */
export class FlagStore {
  readonly history: FlagChange[] = [];
  readonly sources = new ModeSources();
  /** The rollback rules, once there are any: facades tell them of their troubles. */
  observer: FlagObserver | null = null;
  stopwatch: Stopwatch | null = null;
  /** What was set in this process: a flag, or `flag/site`, to its mode. */
  readonly written = new Map<string, FlagMode>();
  private readonly handles = new Map<string, FlagHandle>();
  private haltReason: string | null = null;
  private readonly said = new Set<string>();
  private readonly stickyKey: () => string | null;

  constructor(stickyKey: () => string | null) {
    this.stickyKey = stickyKey;
    this.load();
  }

  /** Reads environment and file again and passes every change on. */
  load(): void {
    this.complain(this.sources.load());
    this.refresh();
  }

  /** The handle of a flag, or of one site's own entry under it; the same object for the same names. */
  handle(flag: string, site: string | null = null): FlagHandle {
    const key = site === null ? flag : `${flag}/${site}`;
    const known = this.handles.get(key);
    if (known !== undefined) return known;
    const created = new FlagHandle(flag, site, this.stickyKey);
    created.become(this.resolve(flag, site).mode);
    this.handles.set(key, created);
    return created;
  }

  /** What a flag says now and who says so. */
  resolve(flag: string, site: string | null = null): ResolvedMode {
    if (flag === NO_FLAG) return { mode: "on", source: "finished" };
    if (this.haltReason !== null) return { mode: "off", source: "halted" };
    const mode = lookUp(this.written, flag, site);
    return mode === undefined ? this.sources.resolve(flag, site) : { mode, source: "set" };
  }

  /** The flag's handle, if somebody has asked for it before. */
  known(flag: string): FlagHandle | undefined {
    return this.handles.get(flag);
  }

  /** Sets a flag (or `flag/site`) for this process; null takes it back, so that the other sources answer again. */
  write(name: string, mode: FlagMode | null, reason: string): void {
    if (mode === null) this.written.delete(name);
    else this.written.set(name, mode);
    this.record(name, mode ?? this.resolve(name).mode, reason);
    this.refresh();
  }

  /** Everything off, whatever any source says, until `resume`. */
  halt(reason: string): void {
    this.haltReason = reason;
    this.record("*", "off", reason);
    this.refresh();
  }

  resume(): void {
    this.haltReason = null;
    this.refresh();
  }

  useProvider(provider: ((flag: string) => FlagMode | null) | null): void {
    this.sources.provider = provider;
    this.refresh();
  }

  /** Reads this file from now on instead of the one found. */
  useFile(file: string): void {
    this.sources.file = file;
    this.load();
  }

  /** Every handle that was asked for. */
  allHandles(): readonly FlagHandle[] {
    return Array.from(this.handles.values());
  }

  /** Warns of each problem once. */
  complain(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.said.has(problem)) continue;
      this.said.add(problem);
      warn("UNAMBIENT_FLAGS", `${problem}; what is not known is off.`);
    }
  }

  // Passes the current answers on to all handles.
  private refresh(): void {
    for (const handle of this.allHandles()) {
      const { mode } = this.resolve(handle.flag, handle.site);
      if (!sameMode(mode, handle.declared)) handle.become(mode);
    }
  }

  private record(flag: string, mode: FlagMode, reason: string): void {
    const change: FlagChange = Object.freeze({ flag, mode, reason, at: Date.now() });
    this.history.push(change);
    if (this.history.length > HISTORY_LENGTH) this.history.shift();
    publish(FLAG, () => change);
  }
}
