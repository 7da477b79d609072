import { platform } from "../platform/node.ts";
import { channels, publish, warn } from "../process/warn.ts";
import type { RollbackRule } from "./rollback-rules.ts";
import { FlagHandle } from "./flag-handle.ts";
import { sameMode, type FlagMode } from "./flag-mode.ts";
import {
  findFlagFile,
  modesFromEnvironment,
  modesFromFile,
  NO_MODES,
  type ModeTable,
} from "./flag-sources.ts";

/** Where a mode came from, the strongest first. */
export type FlagSource = "halted" | "set" | "environment" | "provider" | "file" | "default";

export interface ResolvedMode {
  readonly mode: FlagMode;
  readonly source: FlagSource;
}

/** One change of a flag, with who or what asked for it. */
export interface FlagChange {
  readonly flag: string;
  readonly mode: FlagMode;
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
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
  /** The flag file in use, or null when there is none. */
  file: string | null = null;
  readonly history: FlagChange[] = [];
  private readonly handles = new Map<string, FlagHandle>();
  private readonly set = new Map<string, FlagMode>();
  private environment: ModeTable = NO_MODES;
  private fromFile: ModeTable = NO_MODES;
  private provider: ((flag: string) => FlagMode | null) | null = null;
  /** The rollback rules, once there are any. */
  observer: FlagObserver | null = null;
  private haltReason: string | null = null;
  private readonly saidProblems = new Set<string>();
  private readonly stickyKey: () => string | null;

  constructor(stickyKey: () => string | null) {
    this.stickyKey = stickyKey;
    this.load();
  }

  /** Reads environment and file again and passes every change on. */
  load(): void {
    const text = platform.environment("UNAMBIENT_FLAGS");
    this.environment = modesFromEnvironment(text);
    // Where the environment answers for every flag the file need not be touched at all.
    this.fromFile = this.environment.all === null ? this.readFile() : NO_MODES;
    this.complain([...this.environment.problems, ...this.fromFile.problems]);
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
    if (this.haltReason !== null) return { mode: "off", source: "halted" };
    const sources: [FlagSource, FlagMode | null | undefined][] = [
      ["set", lookUp(this.set, flag, site)],
      ["environment", lookUp(this.environment.modes, flag, site) ?? this.environment.all],
      ["provider", this.provider?.(flag)],
      ["file", lookUp(this.fromFile.modes, flag, site)],
    ];
    for (const [source, mode] of sources) if (mode !== null && mode !== undefined) return { mode, source };
    return { mode: "off", source: "default" };
  }

  /** The handle for somebody who asks by name, which may be misspelt: says once that nothing knows it. */
  askedFor(flag: string): FlagHandle {
    const known = this.handles.get(flag);
    if (known !== undefined) return known;
    this.warnIfUnknown(flag);
    return this.handle(flag);
  }

  private warnIfUnknown(flag: string): void {
    if (this.resolve(flag).source !== "default" || this.flagNames().includes(flag)) return;
    this.complain([`No facade and no source of flags knows "${flag}"`]);
  }

  /** Sets a flag (or `flag/site`) for this process; null takes it back, so that the other sources answer again. */
  write(name: string, mode: FlagMode | null, reason: string): void {
    if (mode === null) this.set.delete(name);
    else this.set.set(name, mode);
    this.record(name, mode ?? this.resolve(name).mode, reason);
    this.refresh();
  }

  /** What was set in this process, or null. */
  written(name: string): FlagMode | null {
    return this.set.get(name) ?? null;
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

  get halted(): string | null {
    return this.haltReason;
  }

  useProvider(provider: ((flag: string) => FlagMode | null) | null): void {
    this.provider = provider;
    this.refresh();
  }

  /** Reads this file from now on instead of the one found. */
  useFile(file: string): void {
    this.file = file;
    this.load();
  }

  /** What the file should hold so that a new process starts as this one stands. */
  persistent(): Map<string, FlagMode> {
    return new Map([...this.fromFile.modes, ...this.set]);
  }

  /** Every flag that anything has named, sorted. */
  flagNames(): string[] {
    const names = new Set<string>();
    for (const handle of this.handles.values()) names.add(handle.flag);
    for (const table of [this.set, this.environment.modes, this.fromFile.modes])
      for (const name of table.keys()) names.add(name.split("/", 1)[0] as string);
    return [...names].sort();
  }

  /** Told by the facades; the rollback rules hang on it. */
  noteError(flag: string): void {
    this.observer?.noteError(flag);
  }

  noteMismatch(flag: string): void {
    this.observer?.noteMismatch(flag);
  }

  /** Passes the current answers on to all handles. */
  refresh(): void {
    for (const handle of this.handles.values()) {
      const { mode } = this.resolve(handle.flag, handle.site);
      if (!sameMode(mode, handle.declared)) handle.become(mode);
    }
  }

  private readFile(): ModeTable {
    const fileSystem = platform.fileSystem();
    if (fileSystem === null) return NO_MODES;
    const named = this.file ?? platform.environment("UNAMBIENT_FLAGS_FILE") ?? null;
    this.file = named ?? findFlagFile(platform, fileSystem);
    return this.file === null ? NO_MODES : modesFromFile(fileSystem, this.file, named !== null);
  }

  private complain(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.saidProblems.has(problem)) continue;
      this.saidProblems.add(problem);
      warn("UNAMBIENT_FLAGS", `${problem}; what it does not say is off.`);
    }
  }

  private record(flag: string, mode: FlagMode, reason: string): void {
    const change: FlagChange = Object.freeze({ flag, mode, reason, at: Date.now() });
    this.history.push(change);
    if (this.history.length > HISTORY_LENGTH) this.history.shift();
    publish(channels.flag, () => change);
  }
}

function lookUp(
  modes: ReadonlyMap<string, FlagMode>,
  flag: string,
  site: string | null,
): FlagMode | undefined {
  return (site === null ? undefined : modes.get(`${flag}/${site}`)) ?? modes.get(flag);
}
