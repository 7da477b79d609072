import { join, posix } from "node:path";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { lockFiles } from "../../config/package-json.ts";
import { scratchPath, type Worktree } from "../../git/worktree.ts";
import { lockFileOf, lockPath, type LockFile } from "../../install/lock-file.ts";
import { updateLockFile, type LockOutcome, type LockUpdate } from "../../install/update-lock-file.ts";
import type { Remark } from "../../model/stage.ts";
import { registrySettings } from "../../install/registry-settings.ts";
import { runCommand } from "../../validate/run-command.ts";

const timeoutMs = 300_000;

export interface LockFilesWritten {
  /** What was brought up to date, relative to the project's root. */
  readonly paths: readonly string[];
  /** What was not, and why. */
  readonly remarks: readonly Remark[];
}

/** Brings lock files up to date with package.json files that were just written into the worktree. */
export type LockWriter = (manifests: readonly string[]) => Promise<LockFilesWritten>;

/**
 * @param isWanted false: package managers are not started, and each lock file concerned is named
 */
export function lockWriter(
  worktree: Worktree,
  isWanted: boolean,
  progress: (text: string) => void,
): LockWriter {
  // What failed once fails for the next commit as well, and may have taken minutes.
  const failed = new Map<string, LockOutcome>();
  const update = async (lock: LockFile): Promise<LockOutcome> => {
    const earlier = failed.get(lockPath(lock));
    if (earlier !== undefined) return earlier;
    const outcome = isWanted ? await updateIn(worktree, lock, progress) : notAsked(lock);
    if (outcome.kind === "left") failed.set(lockPath(lock), outcome);
    return outcome;
  };
  return async (manifests) => {
    const [paths, remarks]: [string[], Remark[]] = [[], []];
    for (const lock of locksOf(worktree, manifests)) {
      const outcome = await update(lock);
      const path = posix.relative(prefixOf(worktree), lockPath(lock));
      if (outcome.kind === "left")
        remarks.push({ path, message: `not up to date with package.json: ${outcome.reason}` });
      if (outcome.kind !== "updated") continue;
      await writeFileAtomically(join(worktree.top, lockPath(lock)), outcome.bytes);
      paths.push(path);
    }
    return { paths, remarks };
  };
}

/**
 * The remarks without those on a lock file that the branch changes all the same: a person has brought it up to date.
 */
export function unsettledRemarks(remarks: readonly Remark[], diff: string): readonly Remark[] {
  const isSettled = ({ path }: Remark): boolean =>
    lockFiles.some(([name]) => posix.basename(path) === name) && touches(diff, path);
  return remarks.filter((remark) => !isSettled(remark));
}

/** Paths of a diff are from the repository's top, those of remarks from the project's root: their ends agree. */
function touches(diff: string, path: string): boolean {
  const end = `/${path.replace(/^(\.\.\/)+/, "")}`;
  return diff.split("\n").some((line) => line.startsWith("diff --git ") && line.endsWith(end));
}

function locksOf(worktree: Worktree, manifests: readonly string[]): readonly LockFile[] {
  const found = new Map<string, LockFile>();
  for (const manifest of manifests) {
    const lock = lockFileOf(worktree.top, posix.join(prefixOf(worktree), manifest));
    if (lock !== null) found.set(lockPath(lock), lock);
  }
  return [...found.values()];
}

async function updateIn(
  worktree: Worktree,
  lock: LockFile,
  progress: (text: string) => void,
): Promise<LockOutcome> {
  const listed = await worktree.git.run(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const run: LockUpdate["run"] = ({ line, env }, folder) => {
    progress(`${lockPath(lock)}: ${line}`);
    return runCommand(line, { cwd: folder, env: { ...registrySettings(), ...env }, timeoutMs });
  };
  const paths = listed.split("\0").filter(Boolean);
  return updateLockFile({ top: worktree.top, lock, paths, scratch: scratchPath(worktree.top), run });
}

function notAsked({ manager }: LockFile): LockOutcome {
  const reason = `--no-install was given. Run \`${manager} install\` on this branch and commit the lock file.`;
  return { kind: "left", reason };
}

/** From the repository's top to the project's root. */
function prefixOf(worktree: Worktree): string {
  return worktree.root.slice(worktree.top.length + 1).replaceAll("\\", "/");
}
