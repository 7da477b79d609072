import type { CheckResult } from "../model/report.ts";
import type { ProjectCommand } from "./detect-commands.ts";
import { skippedCheck } from "./tests-check.ts";
import { checkNames } from "./verdict.ts";

/** A run of the linter, as far as a comparison needs it. */
export interface LintRun {
  readonly passed: boolean;
  readonly output: string;
  readonly milliseconds: number;
}

/** Judges a stage by the project's linter; none where it has none, since a project need not have one. */
export function compareLint(
  command: ProjectCommand,
  before: LintRun | null,
  after: LintRun | null,
): readonly CheckResult[] {
  if (command.kind === "none" || before === null || after === null) return [];
  if (!before.passed) return [skippedCheck(checkNames.lint, `${command.line} fails on the base as well`)];
  return [
    {
      name: checkNames.lint,
      status: after.passed ? "passed" : "failed",
      detail: `${command.line} ${after.passed ? "passed" : "finds something that the base has not"}`,
      milliseconds: after.milliseconds,
      output: after.passed ? null : after.output,
    },
  ];
}
