import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { branchCommit } from "./branches.ts";
import type { RefUpdate } from "./journal-entry.ts";
import { appendJournal } from "./journal.ts";
import type { Repository } from "./repository.ts";
import type { RunState } from "./run-state.ts";
import { removeWorktree } from "./worktree.ts";

export interface UndoResult {
  readonly removedBranches: readonly string[];
  /** Branches left alone, each with the reason. */
  readonly kept: readonly { readonly branch: string; readonly reason: string }[];
  readonly removedWorktrees: readonly string[];
}

/** Removes what a run made. A branch that holds someone's own commits, or is checked out, stays. */
export async function undoRun(repository: Repository, run: RunState, journal: string): Promise<UndoResult> {
  for (const path of run.worktrees) await removeWorktree(repository, path);
  const kept: { branch: string; reason: string }[] = [];
  const removable: RefUpdate[] = [];
  for (const ref of run.refs) {
    const reason = await reasonToKeep(repository, ref);
    if (reason === "gone") continue;
    if (reason === null) removable.push(ref);
    else kept.push({ branch: ref.branch, reason });
  }
  await deleteBranches(repository, removable);
  appendJournal(journal, { step: "undone" });
  return {
    removedBranches: removable.map((ref) => ref.branch),
    kept,
    removedWorktrees: run.worktrees,
  };
}

async function reasonToKeep(repository: Repository, ref: RefUpdate): Promise<string | null> {
  const now = await branchCommit(repository.git, ref.branch);
  if (now === null) return "gone";
  if (now !== ref.commit) return "it holds commits that unambient did not make";
  const list = await repository.git.run(["worktree", "list", "--porcelain"]);
  return list.split("\n").includes(`branch refs/heads/${ref.branch}`) ? "it is checked out" : null;
}

async function deleteBranches(repository: Repository, refs: readonly RefUpdate[]): Promise<void> {
  if (refs.length === 0) return;
  const lines = refs.map((ref) => `delete refs/heads/${ref.branch} ${ref.commit}`);
  await repository.git.run(["update-ref", "--stdin"], `${lines.join("\n")}\n`);
}

/** Removes the reports and caches of earlier runs; the journal stays, it is what tells a run apart from another. */
export function removeReports(stateDir: string): void {
  for (const name of ["report.md", "report.json", "report.html", "validations"]) {
    const path = join(stateDir, name);
    if (existsSync(path)) rmSync(path, { recursive: true });
  }
}
