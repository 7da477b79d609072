import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Good results of commands, kept by the tree they ran on, so that a resumed run does not repeat them. A bad one
 * is never kept: what was wrong may have been the machine.
 */
export interface ResultCache {
  readonly through: <T>(
    key: readonly string[],
    isGood: (value: T) => boolean,
    make: () => Promise<T>,
  ) => Promise<T>;
}

/** A cache in a folder; a file that cannot be read counts as absent. */
export function resultCache(folder: string): ResultCache {
  return {
    through: async <T>(
      key: readonly string[],
      isGood: (value: T) => boolean,
      make: () => Promise<T>,
    ): Promise<T> => {
      const file = join(
        folder,
        `${createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 32)}.json`,
      );
      const kept = readKept<T>(file);
      if (kept !== null) return kept.value;
      const value = await make();
      if (!isGood(value)) return value;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.${process.pid}`, JSON.stringify({ key, value }));
      renameSync(`${file}.${process.pid}`, file);
      return value;
    },
  };
}

function readKept<T>(file: string): { value: T } | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { value: T };
  } catch {
    return null;
  }
}
