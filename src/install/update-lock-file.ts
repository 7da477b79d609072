import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runtimePackage } from "../config/runtime-dependency.ts";
import { copyManifests } from "./copy-manifests.ts";
import { lockCommand, type LockCommand } from "./lock-command.ts";
import { lockFailure, type FailedRun } from "./lock-failure.ts";
import { lockPath, type LockFile } from "./lock-file.ts";
import { lockFormat } from "./lock-format.ts";

export interface LockUpdate {
  /** Absolute; the package.json files in it are those that the lock file must fit. */
  readonly top: string;
  readonly lock: LockFile;
  /** All files of the tree, from the top. */
  readonly paths: readonly string[];
  /** A folder for the package manager to work in; it is made and removed. */
  readonly scratch: string;
  readonly run: (command: LockCommand, folder: string) => Promise<FailedRun & { readonly passed: boolean }>;
}

/** The lock file's new bytes, or why it stays as it is; neither when it fits already. */
export type LockOutcome =
  | { readonly kind: "updated"; readonly bytes: Uint8Array }
  | { readonly kind: "unchanged" }
  | { readonly kind: "left"; readonly reason: string };

/** Lets the project's own package manager write the lock file, in a folder of its own: nothing half-written stays. */
export async function updateLockFile(update: LockUpdate): Promise<LockOutcome> {
  const { top, lock, paths, scratch } = update;
  if (existsSync(join(top, lock.folder, ".pnp.cjs"))) {
    return left("the repository holds .pnp.cjs too. Run `yarn install` on this branch and commit both.");
  }
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  try {
    copyManifests(top, scratch, paths);
    const before = readFileSync(join(top, lockPath(lock)));
    const run = await update.run(lockCommand(lock, before), join(scratch, lock.folder));
    if (!run.passed) return left(lockFailure(lock.manager, run));
    return compare(lock, before, join(scratch, lockPath(lock)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A lock file without the runtime does not lock the manifest that asks for it: what else the manager changed is none
 * of ours.
 */
function compare(lock: LockFile, before: Uint8Array, file: string): LockOutcome {
  if (!existsSync(file)) return left(otherFormat(lock));
  const bytes = readFileSync(file);
  if (bytes.equals(before) || !bytes.includes(runtimePackage)) return { kind: "unchanged" };
  if (lockFormat(lock.name, bytes) !== lockFormat(lock.name, before)) return left(otherFormat(lock));
  return { kind: "updated", bytes };
}

function otherFormat({ manager }: LockFile): string {
  return `the ${manager} on the PATH writes another version of the format. Run \`${manager} install\` of the project's version on this branch and commit the lock file.`;
}

function left(reason: string): LockOutcome {
  return { kind: "left", reason };
}
