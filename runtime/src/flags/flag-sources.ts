import type { FileSystem, Platform } from "../platform/platform.ts";
import { parseMode, type FlagMode } from "./flag-mode.ts";

export const FLAG_FILE = "unambient.flags.json";

/** One place where modes come from: by flag or by `flag/site`; `all` answers for each flag. */
export interface ModeTable {
  readonly all: FlagMode | null;
  readonly modes: Map<string, FlagMode>;
  /** What was wrong with it, for a warning. */
  readonly problems: readonly string[];
}

export const NO_MODES: ModeTable = { all: null, modes: new Map(), problems: [] };

/** Reads `UNAMBIENT_FLAGS`: `off`, `on`, `shadow`, `shadow:1%`, `25%`, or a JSON object of flag to mode. */
export function modesFromEnvironment(text: string | undefined): ModeTable {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return NO_MODES;
  const all = parseMode(trimmed);
  if (all !== null) return { ...NO_MODES, all };
  return modesFromJson(trimmed, "UNAMBIENT_FLAGS");
}

/**
 * Reads the text of a flag file. A mode that cannot be understood is off, and said in `problems`; where nothing can
 * be, `former` holds.
 */
export function modesFromJson(text: string, origin: string, former: ModeTable = NO_MODES): ModeTable {
  const parsed = parseObject(text);
  if (parsed === null) return { ...former, problems: [`${origin} is not a JSON object of flag to mode`] };
  const modes = new Map<string, FlagMode>();
  const problems: string[] = [];
  for (const [name, value] of Object.entries(parsed)) {
    if (name === "$schema") continue;
    const mode = parseMode(value);
    modes.set(name, mode ?? "off");
    if (mode === null)
      problems.push(`${origin} gives "${name}" a mode that is none of off, shadow, shadow:1%, on, 25%`);
  }
  return { all: null, modes, problems };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/**
 * Reads a flag file from disk. A missing file holds no modes, and is a problem only when somebody named it.
 * @param former What the file said before: one that is being written in place is broken for a moment.
 */
export function modesFromFile(
  fileSystem: FileSystem,
  file: string,
  wasNamed: boolean,
  former: ModeTable,
): ModeTable {
  try {
    return modesFromJson(String(fileSystem.readFileSync(file, "utf8")), file, former);
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === "ENOENT";
    if (isMissing && !wasNamed) return NO_MODES;
    return {
      ...(isMissing ? NO_MODES : former),
      problems: [`${file} cannot be read (${(error as Error).message})`],
    };
  }
}

/** The flag file of the project that the process runs in: the nearest one in this folder or in a project above. */
export function findFlagFile(platform: Platform, fileSystem: FileSystem): string | null {
  const start = platform.workingFolder();
  for (let folder = start; ; folder = platform.parentFolder(folder)) {
    const file = platform.joinPath(folder, FLAG_FILE);
    const isProject = folder === start || fileSystem.existsSync(platform.joinPath(folder, "package.json"));
    if (isProject && fileSystem.existsSync(file)) return file;
    if (platform.parentFolder(folder) === folder) return null;
  }
}
