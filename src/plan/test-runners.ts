import { readLooseJson } from "../scan/files/read-json.ts";
import { inFolder, nearestAnswer } from "./nearest-answer.ts";
import { oldestVersion } from "./oldest-version.ts";

/**
 * Tells what runs the tests of a file: the one runner that the nearest package.json which names any depends upon, with
 * the oldest version that it takes, `tape@5.2`. Null where it names several, or where none does.
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
    const ranges: Readonly<Record<string, unknown>> = { ...dependencies, ...devDependencies };
    const names = RUNNERS.filter((name) => name in ranges);
    return names.length === 0 ? null : names.map((name) => `${name}@${oldestVersion(ranges[name])}`);
  } catch {
    return null;
  }
}
