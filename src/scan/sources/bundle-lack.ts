/** Why the runtime cannot be in a bundle: its packages are left out, or are compiled by what is older than it. */
export type BundleLack = "bare-bundle" | "old-compiler";

/** Formats that a page runs by a script tag, where nothing answers an import. */
const FOR_PAGES = /\bformat\s*:\s*["'`](?:umd|iife)["'`]/;

/** What takes packages into the bundle. Without it they stay imports, which a page's global would have to answer. */
const TAKES_PACKAGES_IN = /node-resolve|\bnodeResolve\b/;

/** The same, told to look for none, or for those that are named only. */
const TAKES_NONE_IN = /\bmoduleDirectories\s*:\s*\[\s*\]|\bresolveOnly\s*:\s*\[/;

/** Packages that stay imports all the same. */
const LEAVES_OUT = /\bexternal\b/;

/** What a bundle lacks by the configuration that it is made with, or null. */
export function lackOf(config: string): BundleLack | null {
  if (!TAKES_PACKAGES_IN.test(config) || TAKES_NONE_IN.test(config))
    return FOR_PAGES.test(config) ? "bare-bundle" : null;
  if (leavesOutDependencies(config)) return "bare-bundle";
  return !LEAVES_OUT.test(config) && bubleCompilesAll(config) ? "old-compiler" : null;
}

/**
 * `external: Object.keys(manifest.dependencies)` of a build for pages: the runtime comes to be one of them. What stands
 * above the first `input` is said of all builds.
 */
function leavesOutDependencies(config: string): boolean {
  const [common = "", ...builds] = config.split(/(?=\binput\b)/);
  return builds.some(
    (build) => FOR_PAGES.test(common + build) && DEPENDENCIES.test(config) && areExternal(build),
  );
}

/**
 * Said by a list of the manifest, or by what has a name. A list of names alone leaves out those only, and what a
 * function of the configuration's own answers (`external: externalOf(format)`) is another for each format as a rule.
 */
function areExternal(build: string): boolean {
  const said = EXTERNAL.exec(build);
  return said !== null && (DEPENDENCIES.test(said[0]) || !OTHERWISE.test(said[1] ?? ""));
}

const OTHERWISE = /^\s*(?:[["'`/]|[\w$.]+\()/;

const EXTERNAL = /\bexternal\b\s*(?::((?:(?!\b(?:input|output|plugins)\b)[^])*)|[,}])/;

const DEPENDENCIES = /\.dependencies\b|[{,]\s*dependencies\b/;

/**
 * `buble()`, or with other options than those that leave packages alone: Bublé stops at the first `for … of`, and at
 * whatever JavaScript has had since 2018.
 */
function bubleCompilesAll(config: string): boolean {
  const name = BUBLE.exec(config)?.[1];
  return [...config.matchAll(CALL)].some(
    ([, called, options]) => called === name && !/\b(?:include|exclude)\b/.test(options ?? ""),
  );
}

const BUBLE =
  /([\w$]+)\s*(?:\bfrom\s*|=\s*require\s*\(\s*)["'`](?:rollup-plugin-buble|@rollup\/plugin-buble)["'`]/;

const CALL = /([\w$]+)\(\s*(?:\)|(\{[^]*?\}\s*\)))/g;
