import type { StagePlan } from "../../model/plan.ts";
import type { Remark } from "../../model/stage.ts";
import { isTestPath } from "../../scan/files/test-path.ts";
import { runtimeUses } from "./runtime-uses.ts";

const message =
  "A test that reads the dependencies in package.json, which gain @unambient/runtime here, fails where it expects them to be none, or those of today.";

/**
 * The plans, the first of which to import the runtime says which tests look at package.json: its commit adds the
 * runtime there, so that they may fail though no code of the project has changed for them.
 *
 * @param files the project's source files, relative to its root
 */
export function withManifestRemarks(
  plans: readonly StagePlan[],
  files: readonly string[],
  readText: (path: string) => string,
): readonly StagePlan[] {
  const first = plans.find((plan) => runtimeUses(plan).length > 0);
  if (first === undefined) return plans;
  const readers = files.filter((path) => isTestPath(path) && readsDependencies(readText(path)));
  const remarks: readonly Remark[] = readers.map((path) => ({ path, message }));
  if (remarks.length === 0) return plans;
  return plans.map((plan) =>
    plan === first ? { ...plan, remarks: [...(plan.remarks ?? []), ...remarks] } : plan,
  );
}

/**
 * By its text: `require("../package.json").dependencies`, `pkg.dependencies`, `const { dependencies } = …`; a
 * package.json of another folder, as of a project that the test makes, is another one.
 */
function readsDependencies(text: string): boolean {
  return OWN_MANIFEST.test(text) && /\bdependencies\b/.test(text);
}

/**
 * `"../package.json"`, `require("../../package")`, `join(__dirname, "..", "package.json")`, `readFile("package.json")`
 */
const OWN_MANIFEST = new RegExp(
  [
    /["'`](?:\.{1,2}\/)+package\.json["'`]/,
    /\brequire\(\s*["'](?:\.{1,2}\/)+package["']/,
    /(?:__dirname|import\.meta|\.\.["'`]|\bcwd\(\))[^;\n]*\bpackage\.json/,
    /\b(?:readFile(?:Sync)?|resolve|join)\(\s*["'`]package\.json/,
  ]
    .map(({ source }) => source)
    .join("|"),
);
