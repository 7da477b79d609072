import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PackageManager } from "../model/package-manager.ts";
import type { PlannedSite } from "../model/plan.ts";
import { quoted } from "./quoted.ts";

/** The files of what is rewritten among these. */
export function rewrittenFiles(sites: readonly PlannedSite[]): readonly string[] {
  return sites.filter(({ disposition }) => disposition !== "manual").map(({ finding }) => finding.path);
}

/**
 * The folders of the packages that these files belong to, the root's left out: a service beside its client is often
 * installed and tested in a folder of its own, and no workspace says so.
 * @param files from the root, with `/`
 */
export function ownPackages(root: string, files: readonly string[]): readonly string[] {
  const known = new Map<string, string | null>();
  const packageOf = (folder: string): string | null => {
    if (folder === ".") return null;
    const before = known.get(folder);
    if (before !== undefined) return before;
    const found = existsSync(join(root, folder, "package.json")) ? folder : packageOf(dirname(folder));
    known.set(folder, found);
    return found;
  };
  const folders = files.map((path) => packageOf(dirname(path))).filter((folder) => folder !== null);
  return [...new Set(folders)].sort();
}

/** The words by which each manager is sent into a folder before it runs a script there. */
const INTO: Readonly<Record<PackageManager, string>> = {
  npm: "npm --prefix",
  pnpm: "pnpm --dir",
  yarn: "yarn --cwd",
  bun: "bun --cwd",
};

/** Runs a script of the package in a folder, from above. */
export function runInFolder(manager: PackageManager, folder: string, script: string): string {
  return `${INTO[manager]} ${quoted(folder)} run ${script}`;
}
