import { readLooseJson } from "../scan/files/read-json.ts";
import { inFolder, nearestAnswer } from "./nearest-answer.ts";
import { oldestVersion } from "./oldest-version.ts";

/**
 * Tells what may run the tests of a file: the runners that the nearest package.json which names any depends upon, each
 * with the oldest version that it takes, `karma@6.4 mocha@10.2`. Null where none does.
 * @param readText throws for a file that is not there
 */
export function testRunners(readText: (path: string) => string): (path: string) => string | null {
  const named = nearestAnswer<string>((folder) => namedIn(readText, folder), "");
  return (path) => named(path) || null;
}

const RUNNERS = ["ava", "jasmine", "jasmine-core", "jest", "mocha", "qunit", "tap", "tape", "vitest"];

/** They open a page that the tests of another runner are put into. */
const OF_PAGES = ["@web/test-runner", "jasmine-browser-runner", "karma", "mocha-headless-chrome", "testem"];

/** Null for a manifest that names none, is not there, or is broken. */
function namedIn(readText: (path: string) => string, folder: string): string | null {
  try {
    const manifest = readLooseJson(readText(inFolder(folder, "package.json")));
    const { devDependencies, dependencies } = manifest as Record<string, object>;
    const ranges: Readonly<Record<string, unknown>> = { ...dependencies, ...devDependencies };
    const names = [...RUNNERS, ...OF_PAGES].filter((name) => name in ranges);
    if (!names.some((name) => RUNNERS.includes(name))) return null;
    return names.map((name) => `${name}@${oldestVersion(ranges[name])}`).join(" ");
  } catch {
    return null;
  }
}
