import { platform } from "../platform/node.ts";
import type { FlagMode } from "./flag-mode.ts";
import {
  findFlagFile,
  modesFromEnvironment,
  modesFromFile,
  NO_MODES,
  type ModeTable,
} from "./flag-sources.ts";

/** Where a mode came from, the strongest first; "finished": the facade has no flag any more and is always on. */
export type FlagSource = "finished" | "halted" | "set" | "environment" | "provider" | "file" | "default";

export interface ResolvedMode {
  readonly mode: FlagMode;
  readonly source: FlagSource;
}

/** What modes a process finds: in its environment, with a provider, in the flag file. */
export class ModeSources {
  /** The flag file in use, or null when there is none. */
  file: string | null = null;
  provider: ((flag: string) => FlagMode | null) | null = null;
  private environment: ModeTable = NO_MODES;
  private fromFile: ModeTable = NO_MODES;
  /** The file that `fromFile` was read from. */
  private lastRead: string | null = null;

  /** Reads environment and file again. Returns what was wrong with them, for a warning. */
  load(): readonly string[] {
    this.environment = modesFromEnvironment(platform.environment("UNAMBIENT_FLAGS"));
    // Where the environment answers for every flag the file need not be touched at all.
    this.fromFile = this.environment.all === null ? this.readFile() : NO_MODES;
    return [...this.environment.problems, ...this.fromFile.problems];
  }

  resolve(flag: string, site: string | null): ResolvedMode {
    const answers: [FlagSource, FlagMode | null | undefined][] = [
      ["environment", lookUp(this.environment.modes, flag, site) ?? this.environment.all],
      ["provider", this.provider?.(flag)],
      ["file", lookUp(this.fromFile.modes, flag, site)],
    ];
    for (const [source, mode] of answers) if (mode !== null && mode !== undefined) return { mode, source };
    return { mode: "off", source: "default" };
  }

  /** What the file said when it was read last. */
  get fileModes(): Map<string, FlagMode> {
    return this.fromFile.modes;
  }

  /** Every flag, or `flag/site`, that environment or file name. */
  names(): readonly string[] {
    return [...this.environment.modes.keys(), ...this.fromFile.modes.keys()];
  }

  private readFile(): ModeTable {
    const fileSystem = platform.fileSystem();
    if (fileSystem === null) return NO_MODES;
    const named = this.file ?? platform.environment("UNAMBIENT_FLAGS_FILE") ?? null;
    this.file = named ?? findFlagFile(platform, fileSystem);
    const former = this.file === this.lastRead ? this.fromFile : NO_MODES;
    this.lastRead = this.file;
    return this.file === null ? NO_MODES : modesFromFile(fileSystem, this.file, named !== null, former);
  }
}

/** A site's own entry, else the flag's. */
export function lookUp(
  modes: Map<string, FlagMode>,
  flag: string,
  site: string | null,
): FlagMode | undefined {
  return (site === null ? undefined : modes.get(`${flag}/${site}`)) ?? modes.get(flag);
}
