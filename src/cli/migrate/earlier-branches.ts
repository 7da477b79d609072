import { UsageError } from "../../errors.ts";
import { branchCommit } from "../../git/branches.ts";
import type { Repository } from "../../git/repository.ts";
import type { RunState } from "../../git/run-state.ts";

/** A branch that the last run made, as it stands now. */
export interface EarlierBranch {
  readonly stage: string;
  readonly branch: string;
  readonly commit: string;
}

/** The branches of the last run that are still there, lowest first. */
export async function earlierBranches(
  repository: Repository,
  before: RunState | null,
): Promise<readonly EarlierBranch[]> {
  const branches: EarlierBranch[] = [];
  for (const { stage, branch } of before?.commits.values() ?? []) {
    const commit = await branchCommit(repository.git, branch);
    if (commit !== null) branches.push({ stage, branch, commit });
  }
  return branches;
}

/** What a restack goes by: the last run. @throws UsageError when there was none */
export function requireEarlier(before: RunState | null): RunState {
  if (before !== null) return before;
  throw new UsageError("There is nothing to restack: no migration was run here.", {
    code: "no-migration",
    hint: "Run `unambient migrate` first.",
  });
}
