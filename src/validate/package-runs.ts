import type { PackageManager } from "../model/package-manager.ts";

/** A script of a package in a workspace. */
export interface PackageRun {
  readonly folder: string;
  readonly name: string;
  readonly script: string;
}

/**
 * One shell line that runs scripts of several packages, each in its own folder. npm and bun go on after a failure,
 * and so does pnpm when it is told; yarn's two lines of versions share only `yarn workspace`, which ends at the
 * first.
 */
export function packageRuns(manager: PackageManager, runs: readonly PackageRun[]): string {
  const scripts = [...new Set(runs.map(({ script }) => script))];
  const of = (script: string): readonly PackageRun[] => runs.filter((run) => run.script === script);
  return scripts.map((script) => lineOf(manager, script, of(script))).join(" && ");
}

function lineOf(manager: PackageManager, script: string, runs: readonly PackageRun[]): string {
  const each = (word: (run: PackageRun) => string): string => runs.map(word).join(" ");
  if (manager === "npm") return `npm run ${script} ${each(({ folder }) => `--workspace ${folder}`)}`;
  if (manager === "pnpm")
    return `pnpm --no-bail ${each(({ folder }) => `--filter ./${folder}`)} run ${script}`;
  if (manager === "bun") return `bun run ${each(({ folder }) => `--filter ./${folder}`)} ${script}`;
  return runs.map(({ name }) => `yarn workspace ${name} run ${script}`).join(" && ");
}
