import { readLooseJson } from "../scan/files/read-json.ts";
import { directoryOf } from "../scan/link/project-facts.ts";

/**
 * Tells what runs the tests of a file: the one runner that the nearest package.json which names any depends upon. Null
 * where it names several, or where none does.
 * @param readText throws for a file that is not there
 */
export function testRunners(readText: (path: string) => string): (path: string) => string | null {
  const known = new Map<string, string | null>();
  const ofFolder = (folder: string): string | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const [first, ...others] = namedIn(readText, folder === "" ? "package.json" : `${folder}/package.json`);
    const isRoot = folder === "";
    const runner = first
      ? others.length === 0
        ? first
        : null
      : isRoot
        ? null
        : ofFolder(directoryOf(folder));
    known.set(folder, runner);
    return runner;
  };
  return (path) => ofFolder(directoryOf(path));
}

const RUNNERS = ["ava", "jasmine", "jasmine-core", "jest", "mocha", "qunit", "tap", "tape", "vitest"];

/** A manifest that is not there, or is broken, names none. */
function namedIn(readText: (path: string) => string, manifest: string): readonly string[] {
  try {
    const { devDependencies, dependencies } = readLooseJson(readText(manifest)) as Record<string, object>;
    return RUNNERS.filter((name) => name in { ...dependencies, ...devDependencies });
  } catch {
    return [];
  }
}
