import { dirname } from "node:path/posix";
import type { ProjectTexts } from "./loose-references.ts";

const CONFIG = /(?:^|\/)rollup\.config[\w.-]*\.[cm]?[jt]s$/;

/** Formats that a page runs by a script tag, where nothing answers an import. */
const FOR_PAGES = /\bformat\s*:\s*["'`](?:umd|iife)["'`]/;

/** What takes packages into the bundle. Without it they stay imports, which a page's global would have to answer. */
const TAKES_PACKAGES_IN = /node-resolve|\bnodeResolve\b/;

/**
 * The configuration by which a module goes into a bundle for pages that leaves out the packages that it imports, or null. The
 * runtime is such a package: whoever takes the bundle in by a script tag, or runs it where there is no `require`, has none.
 */
export function bareBundleOf(path: string, { files, text }: ProjectTexts): string | null {
  const isAbove = (folder: string) => folder === "." || path.startsWith(`${folder}/`);
  const above = files.filter((file) => CONFIG.test(file) && isAbove(dirname(file)));
  const isBare = (config: string) => FOR_PAGES.test(config) && !TAKES_PACKAGES_IN.test(config);
  return above.find((file) => isBare(text(file))) ?? null;
}
