import { renderJson } from "../../report/render-json.ts";
import { renderTerminal } from "../../report/render-terminal.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { exitCodes, wantsColor, type ExitCode } from "../io.ts";
import { progressPrinter } from "../progress.ts";
import { runMigration } from "./run-migration.ts";
import { continueSession, startSession, type Session } from "./session.ts";

/** Runs a migration, or goes on with one, and prints its report. */
export async function migrateForReal(input: MigrateInput, paths: readonly string[]): Promise<ExitCode> {
  const { io, options } = input;
  const session = await openSession(input, paths);
  if (session === null) {
    io.err("Nothing to continue: no migration was interrupted here.\n");
    return exitCodes.done;
  }
  const progress = progressPrinter(io);
  try {
    const { report, files } = await runMigration(session, progress.show);
    progress.clear();
    const stream = options.json ? io.err : io.out;
    const color = wantsColor(io.env, options.json ? io.errIsTerminal : io.outIsTerminal);
    if (options.json) io.out(renderJson(report));
    stream(renderTerminal(report, { color, columns: io.columns }));
    if (report.stages.length === 0) io.err("Nothing to change: no branch was made.\n");
    io.err(`Report: ${files.markdown}\n        ${files.json}\n        ${files.html}\n`);
    return report.stages.some((stage) => stage.verdict.level === "failed")
      ? exitCodes.pending
      : exitCodes.done;
  } finally {
    progress.clear();
    session.release();
  }
}

async function openSession(
  { root, options }: MigrateInput,
  paths: readonly string[],
): Promise<Session | null> {
  if (options.continue) return continueSession(root);
  return startSession(root, {
    paths,
    stages: options.stage.length === 0 ? null : options.stage,
    only: options.only,
    validate: !options["no-validate"],
    vendor: false,
    hooks: !options["no-verify"],
  });
}
