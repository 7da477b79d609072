import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../errors.ts";
import { modeText } from "../../flags/flag-mode.ts";
import type { Stage } from "../../model/stage.ts";
import { defineCommand, type CommandInput } from "../command.ts";
import type { FileOutcome } from "../finish/file-outcome.ts";
import type { FlagWorld } from "../flags/flag-world.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import { progressPrinter } from "../progress.ts";

const options = {
  revert: {
    type: "boolean",
    help: "Give back the code before the stage instead of the code without its flag.",
  },
  commit: { type: "string", value: "commit", help: "With --revert: the commit that brought the stage." },
  force: { type: "boolean", help: "Finish although the flag is not fully on." },
  "dry-run": {
    type: "boolean",
    short: "n",
    help: "Print the diff, write nothing; exit code 1 when there is one.",
  },
  "no-validate": { type: "boolean", help: "Make the branch without running the project's checks on it." },
  "no-verify": { type: "boolean", help: "Commit without the repository's commit hooks." },
} as const;

type FinishInput = CommandInput<typeof options>;

export const finish = defineCommand({
  name: "finish",
  summary: "Removes the flag and the legacy path of a stage that is fully on, on a branch of its own.",
  positionals: { name: "stage", help: "The stage's id, registry for instance.", min: 1, max: 1 },
  options,
  examples: [
    ["unambient finish cache --dry-run", "What would change."],
    ["unambient finish cache", "A branch on which the facades stand without a flag."],
    ["unambient finish cache --revert", "A branch with the code as it was before the stage."],
  ],
  run: async (input): Promise<ExitCode> => {
    if (input.options.commit !== null && !input.options.revert) {
      throw usage("--commit needs --revert.", "Add --revert.");
    }
    const { openFlagWorld } = await import("../flags/flag-world.ts");
    const world = await openFlagWorld(input.root);
    const stage = stageNamed(world, input.positionals[0] ?? "");
    if (!input.options.revert && !input.options.force) refuseHalfWay(world, stage);
    return input.options["dry-run"] ? dryRun(input, stage) : makeBranch(input, stage);
  },
});

function stageNamed({ stages }: FlagWorld, id: string): Stage {
  const stage = stages.find((each) => each.id === id);
  if (stage !== undefined) return stage;
  throw usage(`There is no stage ${id}.`, `The stages are ${stages.map((each) => each.id).join(", ")}.`);
}

/** The new path must be the one that answers everywhere: removing the other would change what the program does. */
function refuseHalfWay(world: FlagWorld, stage: Stage): void {
  const flags = flagsOf(stage);
  const half = [...world.flags].find(
    ([name, mode]) => flags.has(name.split("/", 1)[0] ?? "") && mode !== "on",
  );
  const unset = [...flags].find(
    (flag) => !world.flags.has(flag) && world.facades.some((each) => each.flag === flag),
  );
  const name = half?.[0] ?? unset;
  if (name === undefined) return;
  throw usage(
    `${name} is ${modeText(half?.[1] ?? "off")}, not on.`,
    `Switch it on first (\`unambient flags set ${name} on\`), watch it, then finish; or add --force.`,
  );
}

function flagsOf({ flag, otherFlags }: Stage): ReadonlySet<string> {
  return new Set([...(flag === null ? [] : [flag]), ...(otherFlags ?? [])]);
}

async function dryRun(input: FinishInput, stage: Stage): Promise<ExitCode> {
  const { outcomesDiff } = await import("../finish/render-finish.ts");
  const outcomes = await changeTree(input, stage, input.root);
  input.io.out(outcomesDiff(outcomes));
  if (outcomes.length === 0) input.io.err(`Nothing to ${verb(input)}: no code is behind the stage's flag.\n`);
  return outcomes.length === 0 ? exitCodes.done : exitCodes.pending;
}

async function makeBranch(input: FinishInput, stage: Stage): Promise<ExitCode> {
  const { io, root, options: given } = input;
  const [{ branchOff }, { validateBranch }, { renderValidation }] = await Promise.all([
    import("../finish/branch-off.ts"),
    import("../finish/validate-branch.ts"),
    import("../finish/render-finish.ts"),
  ]);
  const progress = progressPrinter(io);
  const branch = `unambient/${verb(input)}-${stage.id}`;
  const made = await branchOff(
    {
      root,
      kind: verb(input),
      stage: stage.id,
      branch,
      message: messageFor(input, stage),
      hooks: !given["no-verify"],
      change: (worktreeRoot) => changeTree(input, stage, worktreeRoot),
    },
    async (branched) => (given["no-validate"] ? null : validateBranch(branched, stage, root, progress.show)),
  ).finally(progress.clear);
  if (made === null) {
    io.err(`Nothing to ${verb(input)}: no code is behind the stage's flag.\n`);
    return exitCodes.done;
  }
  const { filesChanged, insertions, deletions } = made.size;
  io.out(`${branch}  ${filesChanged} files, +${insertions} -${deletions}\n`);
  if (made.result !== null) io.out(renderValidation(made.result));
  return made.result?.verdict.level === "failed" ? exitCodes.pending : exitCodes.done;
}

/** The files that change, computed in a tree; says what a person has to look at. */
async function changeTree(input: FinishInput, stage: Stage, tree: string): Promise<readonly FileOutcome[]> {
  const { loadConfig } = await import("../../config/load-config.ts");
  const { values: config } = await loadConfig(input.root);
  const exclude = config.exclude ?? [];
  if (input.options.revert) return revert(input, stage, tree, exclude);
  const [{ finishTree, leftoverMentions }, { laidOut }] = await Promise.all([
    import("../finish/finish-tree.ts"),
    import("../finish/laid-out.ts"),
  ]);
  const flags = flagsOf(stage);
  const outcomes = await laidOut(finishTree(tree, flags, exclude), input.root, config);
  const mentions = outcomes.length === 0 ? [] : leftoverMentions(tree, flags, outcomes, exclude);
  for (const place of mentions)
    input.io.err(`${place}: still names a flag of the stage; look at it by hand.\n`);
  for (const { path, notes = [] } of outcomes) for (const note of notes) input.io.err(`${path}: ${note}.\n`);
  return outcomes;
}

async function revert(
  input: FinishInput,
  stage: Stage,
  tree: string,
  exclude: readonly string[],
): Promise<readonly FileOutcome[]> {
  const [
    { openRepository },
    { stageCommits, changesOf, laterStages },
    others,
    { revertTree },
    { renderConflicts },
  ] = await Promise.all([
    import("../../git/repository.ts"),
    import("../finish/stage-commits.ts"),
    import("../finish/refuse-other-commits.ts"),
    import("../finish/revert-tree.ts"),
    import("../finish/render-finish.ts"),
  ]);
  const repository = await openRepository(input.root);
  const names = await stageCommits(repository, stage.id, input.options.commit);
  const commits = await Promise.all(names.map((commit) => changesOf(repository, commit)));
  const [flags, isNamed] = [flagsOf(stage), input.options.commit !== null];
  for (const [i, changes] of commits.entries())
    others.refuseOtherCommits({ stage: stage.id, flags, commit: names[i] ?? "", isNamed, changes });
  const { outcomes, conflicts } = revertTree({ root: tree, flags, exclude, commits });
  if (conflicts.length === 0) return outcomes;
  input.io.out(renderConflicts(conflicts, (path) => readFileSync(join(tree, path), "utf8")));
  const paths = conflicts.map(({ path }) => path);
  const later = await laterStages(repository, names.at(-1) ?? "HEAD", paths);
  throw new UsageError(`${paths.join(", ")}: edited since the stage, cannot be reverted.`, {
    code: "edited-since",
    hint: `The diff above shows the edits; nothing was changed.${laterText(later)}`,
  });
}

/** Stages stack: the last one comes off first. */
function laterText(stages: readonly string[]): string {
  if (stages.length === 0) return "";
  const commands = stages.map((stage) => `\`unambient finish ${stage} --revert\``);
  return ` Later stages changed the file too; take these back first: ${commands.join(", ")}.`;
}

function messageFor(input: FinishInput, stage: Stage): string {
  const subject = input.options.revert
    ? `refactor(${stage.id}): give back the code before the stage`
    : `refactor(${stage.id}): remove ${stage.flag ?? "the flag"} and the legacy path`;
  const why = input.options.revert
    ? "Edits made since the stage are kept."
    : "The flag is on: the facades alone do what they did behind it.";
  return `${subject}\n\n${why}\n\nMade by: unambient finish ${stage.id}${input.options.revert ? " --revert" : ""}\n`;
}

function verb({ options: given }: FinishInput): "revert" | "finish" {
  return given.revert ? "revert" : "finish";
}

function usage(message: string, hint: string): UsageError {
  return new UsageError(message, { code: "usage", hint });
}
