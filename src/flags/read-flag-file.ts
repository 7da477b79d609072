import { ConfigError } from "../errors.ts";
import type { FlagMode } from "../model/flag.ts";
import { parseMode } from "./flag-mode.ts";

/** Modes by flag, or by `flag/site` for one facade's own. */
export type Flags = ReadonlyMap<string, FlagMode>;

/**
 * Reads the text of a flag file.
 * @throws ConfigError where the runtime would warn and take a flag for off: a file that people edit should be right
 */
export function readFlagFile(text: string, path: string): Flags {
  const flags = new Map<string, FlagMode>();
  for (const [name, value] of Object.entries(parseObject(text, path))) {
    if (name === "$schema") continue;
    const mode = parseMode(value);
    if (mode === null) {
      throw new ConfigError(`The flag "${name}" has the mode ${JSON.stringify(value)}.`, {
        code: "flag-mode",
        hint: 'A mode is "off", "shadow", "shadow:1%", "on" or a percentage such as "25%".',
        location: { path },
      });
    }
    flags.set(name, mode);
  }
  return flags;
}

function parseObject(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new ConfigError("The flag file is not a JSON object of flag to mode.", {
    code: "flag-file",
    hint: "Mend it: as it stands every flag is off.",
    location: { path },
  });
}
