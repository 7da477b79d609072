import { join } from "node:path";
import { holdsTypeScript } from "./holds-typescript.ts";

/**
 * `src/commands/build/run.ts`, `src/coverage/report.ts`: what a compiler writes it does not write among what it
 * reads.
 */
const SOURCES = /(^|\/)src\/(.*\/)?(build|coverage)$/;

/** `test/units/build/pages.test.ts`: tests of what builds, or what they have built, which is JavaScript. */
const TESTS = /(^|\/)(tests?|specs?|__tests__)\/(.*\/)?(build|coverage)$/;

/** Whether a folder that is called as output is stands among what a project writes by hand, and is part of it. */
export function isAmongSources(root: string, path: string): boolean {
  return SOURCES.test(path) || (TESTS.test(path) && holdsTypeScript(join(root, path)));
}
