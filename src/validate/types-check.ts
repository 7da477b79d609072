import type { CheckResult } from "../model/report.ts";
import type { ProjectCommand } from "./detect-commands.ts";
import { lastLines, type CommandRun } from "./run-command.ts";
import { newErrors, typeErrors } from "./type-errors.ts";

/** A run of the type check, as far as a comparison needs it; it is what the cache keeps. */
export interface TypesRun {
  readonly passed: boolean;
  readonly timedOut: boolean;
  readonly errors: readonly string[];
  readonly output: string;
  readonly milliseconds: number;
}

/** Keeps of a command's run what the comparison reads. */
export function typesRun(run: CommandRun): TypesRun {
  return {
    passed: run.passed,
    timedOut: run.timedOut,
    errors: typeErrors(run.output),
    output: lastLines(run.output),
    milliseconds: run.milliseconds,
  };
}

/** Judges the types of a stage against those of the base: only errors that the stage brought count. */
export function compareTypes(
  command: ProjectCommand,
  before: TypesRun | null,
  after: TypesRun | null,
): CheckResult {
  if (command.kind === "none" || before === null || after === null) {
    return { name: "types", status: "skipped", detail: reason(command), milliseconds: 0, output: null };
  }
  if (!before.passed && before.errors.length === 0) {
    const detail = `${command.line} fails on the base without naming errors: it proves nothing here`;
    return {
      name: "types",
      status: "skipped",
      detail,
      milliseconds: after.milliseconds,
      output: before.output,
    };
  }
  const fresh = newErrors(before.errors, after.errors);
  const brokeWithoutWords = before.passed && !after.passed && fresh.length === 0;
  const failed = fresh.length > 0 || brokeWithoutWords || after.timedOut;
  return {
    name: "types",
    status: failed ? "failed" : "passed",
    detail: `${command.line}: ${countOf(before.errors.length)} before, ${countOf(after.errors.length)} after`,
    milliseconds: after.milliseconds,
    output: failed ? (fresh.length > 0 ? fresh.join("\n") : after.output) : null,
  };
}

function reason(command: ProjectCommand): string {
  return command.kind === "none" ? command.reason : "the command could not be run";
}

function countOf(errors: number): string {
  return errors === 1 ? "1 error" : `${errors} errors`;
}
