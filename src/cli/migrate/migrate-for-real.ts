import { loadConfig } from "../../config/load-config.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import { progressPrinter } from "../progress.ts";
import { printRun } from "./print-run.ts";
import { runMigration } from "./run-migration.ts";
import { divisionOf } from "./stage-division.ts";
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
  // The answers of an earlier run stand in the configuration, committed or not; the command line goes before them.
  const { values: config } = await loadConfig(root);
  const stages = options.stage.length === 0 ? (config.stages ?? null) : options.stage;
  return startSession(root, "migrate", () => ({
    paths,
    stages,
    only: options.only.length === 0 && options.stage.length === 0 ? (config.only ?? []) : options.only,
    validate: !options["no-validate"],
    vendor: options.vendor || config.runtime === "vendor",
    hooks: !options["no-verify"],
    ...divisionOf(options),
    ...(config.cache === undefined ? {} : { cache: config.cache }),
    ...(config.owners === undefined ? {} : { owners: config.owners }),
    ...(config.branchPattern === undefined ? {} : { branchPattern: config.branchPattern }),
  }));
}
