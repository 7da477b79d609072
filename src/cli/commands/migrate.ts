import { UsageError } from "../../errors.ts";
import { defineCommand, pathsPositional, type CommandInput } from "../command.ts";
import type { ExitCode } from "../io.ts";
import { userPaths } from "../user-paths.ts";

const options = {
  yes: { type: "boolean", short: "y", help: "Ask nothing: take every stage that is not opt-in." },
  stage: { type: "string", list: true, value: "a,b", help: "Take these stages only." },
  only: { type: "string", list: true, value: "id", help: "Take these findings only." },
  "dry-run": {
    type: "boolean",
    short: "n",
    help: "Print the diffs, write nothing; exit code 1 when there are any.",
  },
  list: { type: "boolean", short: "l", help: "List the stages with what each would change." },
  stat: { type: "boolean", help: "With --dry-run: file names and counts instead of diffs." },
  "no-types": {
    type: "boolean",
    help: "With --dry-run or --list: sooner, without asking the compiler; edits that it would object to are shown too.",
  },
  json: { type: "boolean", help: "Print the report as JSON." },
  continue: { type: "boolean", help: "Go on with a migration that was interrupted." },
  plain: { type: "boolean", help: "The wizard line by line, for a screen reader: nothing is redrawn." },
  vendor: {
    type: "boolean",
    help: "Put the runtime into the repository as one archive instead of taking it from the registry.",
  },
  "no-install": {
    type: "boolean",
    help: "Leave lock files alone where the runtime comes into a package.json; the report names them.",
  },
  split: {
    type: "string",
    value: "by",
    choices: ["package", "directory", "codeowners"],
    help: "A branch for each part of a stage: by package, by folder (two deep), or by code owners.",
  },
  commits: {
    type: "string",
    value: "each",
    choices: ["stage", "finding"],
    help: "One commit a stage, or one a finding. Default: stage.",
  },
  "no-validate": { type: "boolean", help: "Make the branches without running the project's checks on them." },
  "no-verify": { type: "boolean", help: "Commit without the repository's commit hooks." },
} as const;

export type MigrateInput = CommandInput<typeof options>;

export const migrate = defineCommand({
  name: "migrate",
  summary: "Makes a branch per stage, validates each, and reports. The work tree is never touched.",
  positionals: pathsPositional,
  options,
  examples: [
    ["unambient migrate", "The wizard: look at the stages, choose, run."],
    ["unambient migrate --yes", "Everything that can be done unasked, without questions."],
    ["unambient migrate --dry-run --stat", "What would change; for CI."],
    ["unambient migrate --yes --stage registry,state", "Two stages, one of them opt-in."],
  ],
  run: async (input): Promise<ExitCode> => {
    refuseContradictions(input);
    if (input.options["dry-run"] || input.options.list) {
      const { dryRun } = await import("../migrate/dry-run.ts");
      return dryRun(input, userPaths(input.io.cwd, input.root, input.positionals));
    }
    if (!input.options.yes && !input.options.continue) {
      const { migrateByWizard } = await import("../wizard/migrate-by-wizard.ts");
      return migrateByWizard(input, userPaths(input.io.cwd, input.root, input.positionals));
    }
    const { migrateForReal } = await import("../migrate/migrate-for-real.ts");
    return migrateForReal(input, userPaths(input.io.cwd, input.root, input.positionals));
  },
});

function refuseContradictions({ options: given, io }: MigrateInput): void {
  const usage = (message: string, hint: string): UsageError =>
    new UsageError(message, { code: "usage", hint });
  if (given["dry-run"] && given.continue) {
    throw usage("--dry-run and --continue exclude each other.", "Give one of them.");
  }
  if (given.stat && !given["dry-run"]) throw usage("--stat needs --dry-run.", "Add --dry-run.");
  if (given["no-types"] && !given["dry-run"] && !given.list) {
    throw usage(
      "--no-types needs --dry-run or --list.",
      "What stands on a branch is compiled first: add --dry-run.",
    );
  }
  const asks = !given.yes && !given["dry-run"] && !given.list && !given.continue;
  if (asks && !io.interactive) {
    throw usage(
      "There is no terminal to ask questions on.",
      "Add --yes to take everything, or --dry-run to look.",
    );
  }
}
