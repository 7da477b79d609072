import { join } from "node:path";
import { loadConfig } from "../../config/load-config.ts";
import type { Stage } from "../../model/stage.ts";
import { resultCache } from "../../validate/result-cache.ts";
import type { StageValidation } from "../../validate/validate-stage.ts";
import { validateStages } from "../migrate/validate-stages.ts";
import type { BranchedOff } from "./branch-off.ts";

/** Runs the project's own checks on HEAD and on the branch, as for a stage of a migration. */
export async function validateBranch(
  { repository, worktree, commit }: BranchedOff,
  stage: Stage,
  root: string,
  progress: (text: string) => void,
): Promise<StageValidation> {
  const { values: config } = await loadConfig(root);
  const [validation] = await validateStages({
    repository,
    worktree,
    config,
    base: repository.head.commit,
    paths: [],
    // Whatever the branch does, there is nothing on it to switch: the checks run once.
    stages: [{ stage: { ...stage, flag: null }, sites: [], notes: [], commit }],
    cache: resultCache(join(repository.stateDir, "validations")),
    progress,
    onValidated: () => undefined,
  });
  return validation as StageValidation;
}
