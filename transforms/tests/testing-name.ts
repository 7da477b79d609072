import { importedNames } from "../../src/edit/insert-import.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** The module of the runtime that tests import from. */
export const TESTING = "@unambient/runtime/testing";

const OTHER_NAMES = {
  recording: "recordedList",
  signal: "raisedSignal",
  stubEnv: "stubEnvironment",
  stubGlobal: "stubGlobalValue",
  unstubEnv: "unstubEnvironment",
  unstubGlobal: "unstubGlobalValues",
  waitFor: "waitForCondition",
  waitForEvents: "waitForEmitted",
  withEnv: "withEnvironment",
  withGlobals: "withGlobalValues",
} as const;

/** A testing function under a name that nothing else in the file has: tests use these names in inner scopes too. */
export function testingImport(tree: SourceTree, name: keyof typeof OTHER_NAMES): RuntimeImport {
  const known = importedNames(tree.syntax, TESTING).find((imported) => imported.name === name);
  if (known) return { path: tree.path, from: TESTING, ...known };
  const taken = new Set([...tree.variables().map((variable) => variable.name), ...tree.unresolvedNames()]);
  const local = [name, OTHER_NAMES[name], `${OTHER_NAMES[name]}2`].find((candidate) => !taken.has(candidate));
  return { path: tree.path, from: TESTING, name, local: local ?? `$${name}` };
}
