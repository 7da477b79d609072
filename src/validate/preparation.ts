import type { CheckResult } from "../model/report.ts";
import type { ProjectCommand } from "./detect-commands.ts";
import { lastLines, type CommandRun } from "./run-command.ts";

/** What a tree needs before its checks are run, `npm run build`: done once, and by the first that runs anything. */
export interface Preparation {
  /** Ends when it is done, whether it passed or not: what rests on it says so. */
  readonly finish: () => Promise<void>;
  /** Null where nothing asked for it, as when all results were remembered, or there is nothing to do. */
  readonly outcome: () => Promise<CommandRun | null>;
}

/** @param run runs the command's line in the tree */
export function preparation(
  command: ProjectCommand,
  run: (line: string) => Promise<CommandRun>,
): Preparation {
  let started: Promise<CommandRun> | null = null;
  return {
    finish: async () => {
      if (command.kind === "command") await (started ??= run(command.line));
    },
    outcome: async () => started,
  };
}

/** Nothing where it passed or was not needed. One that fails on the base too is no fault of the stage. */
export function prepareCheck(
  name: string,
  command: ProjectCommand,
  run: CommandRun | null,
  base: CommandRun | null,
): readonly CheckResult[] {
  if (command.kind === "none" || run === null || run.passed) return [];
  const onBase = base?.passed === false;
  const words = run.timedOut ? "did not end in time and was stopped" : "failed";
  return [
    {
      name,
      status: onBase ? "skipped" : "failed",
      detail: onBase
        ? `${command.line} ${words} on the base as well: checks that need what it makes prove nothing here`
        : `${command.line} ${words}`,
      milliseconds: run.milliseconds,
      output: lastLines(run.output),
    },
  ];
}
