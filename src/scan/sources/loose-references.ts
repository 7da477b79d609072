import { keysOfModule } from "./module-key.ts";
import type { ProjectSaid } from "./said.ts";

/**
 * The first file that takes in a module in a way that no analysis of names follows, see SaidLoosely. Modules that
 * re-export it are followed.
 *
 * @param followed by file, how many of its calls are followed by other means
 */
export function looseReferenceTo(
  path: string,
  { files, saidBy }: ProjectSaid,
  followed: ReadonlyMap<string, number> = NONE,
): string | null {
  const exposing = new Set([path]);
  for (const target of exposing) {
    const keys = keysOfModule(target);
    const refersTo = (key: string): boolean => keys.has(key);
    for (const file of files) {
      const said = file === target ? null : saidBy(file).loosely;
      if (said === null) continue;
      const known = target === path ? (followed.get(file) ?? 0) : 0;
      if (said.taken.filter(refersTo).length > known || said.typed.some(refersTo)) return file;
      if (said.reexported.some(refersTo)) exposing.add(file);
    }
  }
  return null;
}

const NONE: ReadonlyMap<string, number> = new Map();
