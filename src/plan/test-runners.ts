import { readLooseJson } from "../scan/files/read-json.ts";
import { inFolder, nearestAnswer } from "./nearest-answer.ts";

/**
 * Tells what runs the tests of a file: the one runner that the nearest package.json which names any depends upon. Null
 * where it names several, or where none does.
 * @param readText throws for a file that is not there
 */
export function testRunners(readText: (path: string) => string): (path: string) => string | null {
  const named = nearestAnswer<readonly string[]>((folder) => namedIn(readText, folder), []);
  return (path) => {
    const [first = null, ...others] = named(path);
    return others.length === 0 ? first : null;
  };
}

const RUNNERS = ["ava", "jasmine", "jasmine-core", "jest", "mocha", "qunit", "tap", "tape", "vitest"];

/** Null for a manifest that names none, is not there, or is broken. */
function namedIn(readText: (path: string) => string, folder: string): readonly string[] | null {
  try {
    const manifest = readLooseJson(readText(inFolder(folder, "package.json")));
    const { devDependencies, dependencies } = manifest as Record<string, object>;
    const names = RUNNERS.filter((name) => name in { ...dependencies, ...devDependencies });
    return names.length === 0 ? null : names;
  } catch {
    return null;
  }
}
