import type { UnambientConfig } from "../../config/schema.ts";
import type { RunRequest } from "../../git/journal-entry.ts";
import type { MigrateInput } from "../commands/migrate.ts";

/**
 * What a run is asked for: the command line first, then the answers of an earlier run, which stand in the
 * configuration. Stages named on the command line are taken whole.
 */
export function runRequest(
  options: MigrateInput["options"],
  paths: readonly string[],
  config: UnambientConfig,
): RunRequest {
  const isSaved = options.only.length === 0 && options.stage.length === 0;
  const split = (options.split as RunRequest["split"] | null) ?? config.split;
  const commits = options.commits ?? config.commits;
  return {
    paths,
    stages: options.stage.length === 0 ? (config.stages ?? null) : options.stage,
    only: isSaved ? (config.only ?? []) : options.only,
    // What was taken in an earlier run may be merged by now.
    ...(isSaved ? { goneFindings: "ignored" as const } : {}),
    validate: !options["no-validate"] && config.validate?.branches !== false,
    vendor: options.vendor || config.runtime === "vendor",
    hooks: !options["no-verify"],
    ...(options["no-install"] ? { noInstall: true as const } : {}),
    ...(split === undefined ? {} : { split }),
    ...(commits === "finding" ? { commits } : {}),
    ...(config.cache === undefined ? {} : { cache: config.cache }),
    ...(config.deleteCaches === undefined ? {} : { deleteCaches: config.deleteCaches }),
    ...(config.owners === undefined ? {} : { owners: config.owners }),
    ...(config.scopes === undefined ? {} : { scopes: config.scopes }),
    ...(config.branchPattern === undefined ? {} : { branchPattern: config.branchPattern }),
  };
}
