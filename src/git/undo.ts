import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { branchCommit, checkedOutIn, updateBranches } from "./branches.ts";
import type { RefUpdate } from "./journal-entry.ts";
import { appendJournal } from "./journal.ts";
import type { Repository } from "./repository.ts";
import type { RunState } from "./run-state.ts";
import { removeWorktree } from "./worktree.ts";

export interface UndoResult {
  readonly removedBranches: readonly string[];
  /** Branches that stand again where they stood before the run. */
  readonly restoredBranches: readonly string[];
  /** Branches left alone, each with the reason. */
  readonly kept: readonly { readonly branch: string; readonly reason: string }[];
}

/** Takes back what a run made. A branch that holds someone's own commits, or is checked out, stays. */
export async function undoRun(repository: Repository, run: RunState, journal: string): Promise<UndoResult> {
  for (const path of run.worktrees) await removeWorktree(repository, path);
  const kept: { branch: string; reason: string }[] = [];
  const back: RefUpdate[] = [];
  for (const ref of run.refs) {
    const now = await branchCommit(repository.git, ref.branch);
    if (now === ref.was || (now === null && ref.was === null)) continue;
    const reason = await reasonToKeep(repository, ref, now);
    if (reason === null) back.push({ branch: ref.branch, commit: ref.was, was: now });
    else kept.push({ branch: ref.branch, reason });
  }
  await updateBranches(repository.git, back);
  appendJournal(journal, { step: "undone" });
  const names = (removed: boolean): string[] =>
    back.filter((ref) => (ref.commit === null) === removed).map((ref) => ref.branch);
  return { removedBranches: names(true), restoredBranches: names(false), kept };
}

async function reasonToKeep(
  repository: Repository,
  ref: RefUpdate,
  now: string | null,
): Promise<string | null> {
  if (now !== ref.commit) {
    return now === null ? "somebody removed it since" : "it holds commits that unambient did not make";
  }
  if (now === null) return null;
  return (await checkedOutIn(repository.git, ref.branch)) === null ? null : "it is checked out";
}

/** Removes the reports and caches of earlier runs; the journal stays, it is what tells a run apart from another. */
export function removeReports(stateDir: string): void {
  for (const name of ["report.md", "report.json", "report.html", "validations"]) {
    const path = join(stateDir, name);
    if (existsSync(path)) rmSync(path, { recursive: true });
  }
}
