import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ConfigError } from "../errors.ts";
import type { PackageManager } from "../model/package-manager.ts";

export interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly packageManager?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly workspaces?: unknown;
}

/** The package.json in `folder`, or null when there is none. */
export function readPackageJson(folder: string): PackageJson | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as PackageJson;
  } catch (cause) {
    throw new ConfigError(`${file} is not valid JSON: ${(cause as Error).message}`, {
      code: "package-json-invalid",
      hint: "Mend the file, then run the command again.",
      location: { path: file },
      cause,
    });
  }
}

/** Lock files by name, with who writes them. */
export const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["npm-shrinkwrap.json", "npm"],
  ["package-lock.json", "npm"],
];

/** The package manager that `root` uses: as its package.json says, else by the nearest lock file upwards. */
export function detectPackageManager(root: string): PackageManager {
  const named = readPackageJson(root)?.packageManager?.split("@")[0];
  if (named === "npm" || named === "pnpm" || named === "yarn" || named === "bun") return named;
  for (let folder = root; ; folder = dirname(folder)) {
    const found = lockFiles.find(([name]) => existsSync(join(folder, name)));
    if (found) return found[1];
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return "npm";
  }
}
