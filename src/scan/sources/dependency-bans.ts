import { dirname, join } from "node:path/posix";
import { listsDependencies } from "./listed-dependencies.ts";

/** A test that fails as soon as its package has a dependency, or another one. */
export interface DependencyBan {
  readonly test: string;
  /** The folder of the package.json that it reads. */
  readonly folder: string;
}

/** A path of its own, or one that goes on from `__dirname`. */
const MANIFEST = /["'`]\/?((?:\.{1,2}\/)+package\.json)["'`]/g;

/** `dependencies` of a package.json, said to be none: `expect(manifest.dependencies).toBeUndefined()`. */
const SAID_NONE = [
  /\bexpect\(.*\bdependencies\b.*\.(?:toBeUndefined|toBeFalsy|not\.toBeDefined|be\.undefined|be\.empty)\b/,
  /\bexpect\(.*\bdependencies\b.*\.(?<!not\.)\w+\(\s*(?:undefined|\{\s*\}|\[\s*\]|0)\s*\)/,
  /\bexpect\(.*\bnot\.(?:toHaveProperty|have\.property)\(\s*["'`]dependencies["'`]/,
  /\.(?:is|[sS]ame|(?:strict|deep|deepStrict)?[eE]quals?)\(.*\.dependencies\b.*,\s*(?:undefined|\{\s*\}|\[\s*\]|0)\s*\)/,
  // A statement of its own: `isEmpty(items.dependencies) ? "" : list(items)` asks, and demands nothing.
  /(?:^|[{>])\s*(?:[\w$]+\.)*(?:falsy|isUndefined|isEmpty|notOk)\((?:[^()]|\([^()]*\))*\.dependencies\s*[,)](?!\s*[?&|])/,
  /\b(?:assert|ok)\(\s*!.*\.dependencies\s*[,)]/,
] as const;

/**
 * Statements, near enough: a line that goes on with a call of its own belongs to the one before, and so does what is
 * assigned or listed.
 */
const STATEMENTS = /;|(?<![=(,[]\s*)\n(?!\s*[.)?&|])/;

/**
 * What a test demands: that a package of the project has no dependencies, or those that it names. The runtime would
 * be one.
 */
export function bansIn(test: string, source: string): readonly DependencyBan[] {
  if (!source.includes("package.json") || !saysWhich(source)) return NONE;
  const manifests = [...source.matchAll(MANIFEST)].map(([, path]) => join(dirname(test), path as string));
  return manifests.map((manifest) => ({ test, folder: dirname(manifest) }));
}

const NONE: readonly never[] = Object.freeze([]);

/** The test by which the package of a module may have no other dependencies, or null. */
export function dependencyBanOf(path: string, bans: readonly DependencyBan[]): string | null {
  const isAbove = (folder: string) => folder === "." || path.startsWith(`${folder}/`);
  return bans.find(({ folder }) => isAbove(folder))?.test ?? null;
}

function saysWhich(source: string): boolean {
  const statements = source.split(STATEMENTS).map((statement) => statement.replace(/\s+/g, " "));
  const about = statements.filter((statement) => statement.includes("dependencies"));
  return (
    about.some((statement) => SAID_NONE.some((said) => said.test(statement))) ||
    (about.length > 0 && listsDependencies(statements))
  );
}
