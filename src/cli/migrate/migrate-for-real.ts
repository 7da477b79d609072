import { loadConfig } from "../../config/load-config.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import { progressPrinter } from "../progress.ts";
import { leftUncommitted } from "./left-uncommitted.ts";
import { printRun } from "./print-run.ts";
import { runMigration } from "./run-migration.ts";
import { runRequest } from "./run-request.ts";
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
    const left = await leftUncommitted(session.repository);
    if (left !== null) io.err(left);
    const result = await runMigration(session, progress.show);
    progress.clear();
    return printRun(io, result, options.json);
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
  // On disk, committed or not.
  const { values: config } = await loadConfig(root);
  return startSession(root, "migrate", () => runRequest(options, paths, config));
}
