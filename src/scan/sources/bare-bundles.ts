import { dirname } from "node:path/posix";
import type { ProjectTexts } from "./loose-references.ts";

const CONFIG = /(?:^|\/)rollup\.config[\w.-]*\.[cm]?[jt]s$/;

/** Formats that a page runs by a script tag, where nothing answers an import. */
const FOR_PAGES = /\bformat\s*:\s*["'`](?:umd|iife)["'`]/;

/** What takes packages into the bundle. Without it they stay imports, which a page's global would have to answer. */
const TAKES_PACKAGES_IN = /node-resolve|\bnodeResolve\b/;

/**
 * The configurations of bundles for pages that leave out the packages that their modules import. The runtime is such a package:
 * whoever takes the bundle in by a script tag, or runs it where there is no `require`, has none.
 */
export function bareConfigs({ files, text }: ProjectTexts): readonly string[] {
  const isBare = (config: string) => FOR_PAGES.test(config) && !TAKES_PACKAGES_IN.test(config);
  return files.filter((file) => CONFIG.test(file) && isBare(text(file)));
}

/** The one of them by which a module goes into a bundle, or null. */
export function bareBundleOf(path: string, configs: readonly string[]): string | null {
  const isAbove = (folder: string) => folder === "." || path.startsWith(`${folder}/`);
  return configs.find((config) => isAbove(dirname(config))) ?? null;
}
