import { defineCommand, type CommandInput } from "../command.ts";
import type { EnforcedTree } from "../enforce/enforce-tree.ts";
import { exitCodes, type ExitCode } from "../io.ts";

const options = {
  "dry-run": {
    type: "boolean",
    short: "n",
    help: "Print the diff, write nothing; exit code 1 when there is one.",
  },
  "no-validate": { type: "boolean", help: "Make the branch without running the project's checks on it." },
  "no-verify": { type: "boolean", help: "Commit without the repository's commit hooks." },
} as const;

type EnforceInput = CommandInput<typeof options>;

const branch = "unambient/0-enforce";

export const enforce = defineCommand({
  name: "enforce",
  summary: "Makes a branch that keeps ambient state out: ESLint rule, check in CI, baseline, allow list.",
  positionals: null,
  options,
  examples: [["unambient enforce --dry-run", "What the branch would add."]],
  run: async (input): Promise<ExitCode> => {
    const [{ enforceTree }, { toolVersion }] = await Promise.all([
      import("../enforce/enforce-tree.ts"),
      import("../tool-package.ts"),
    ]);
    const make = (root: string) => enforceTree(root, toolVersion());
    return input.options["dry-run"] ? dryRun(input, await make(input.root)) : makeBranch(input, make);
  },
});

async function dryRun({ io }: EnforceInput, { outcomes, notes }: EnforcedTree): Promise<ExitCode> {
  const { outcomesDiff } = await import("../finish/render-finish.ts");
  io.out(outcomesDiff(outcomes));
  for (const note of notes) io.err(`${note}\n`);
  return outcomes.length === 0 ? exitCodes.done : exitCodes.pending;
}

async function makeBranch(
  { io, root, options: given }: EnforceInput,
  make: (root: string) => Promise<EnforcedTree>,
): Promise<ExitCode> {
  const [{ branchOff }, { validateBranch }, { renderValidation }, { stage }, { progressPrinter }] =
    await Promise.all([
      import("../finish/branch-off.ts"),
      import("../finish/validate-branch.ts"),
      import("../finish/render-finish.ts"),
      import("../../../transforms/enforce/stage.ts"),
      import("../progress.ts"),
    ]);
  const progress = progressPrinter(io);
  const notes: string[] = [];
  const made = await branchOff(
    {
      root,
      kind: "enforce",
      stage: stage.id,
      branch,
      message: `chore(enforce): keep ambient state out\n\n${stage.why}\n\nMade by: unambient enforce\n`,
      hooks: !given["no-verify"],
      change: async (tree) => {
        const enforced = await make(tree);
        notes.push(...enforced.notes);
        return enforced.outcomes;
      },
    },
    async (branched) => (given["no-validate"] ? null : validateBranch(branched, stage, root, progress.show)),
  ).finally(progress.clear);
  for (const note of notes) io.err(`${note}\n`);
  if (made === null) {
    io.err("Nothing to add: the wall stands already.\n");
    return exitCodes.done;
  }
  io.out(`${branch}  ${made.size.filesChanged} files, +${made.size.insertions} -${made.size.deletions}\n`);
  if (made.result !== null) io.out(renderValidation(made.result));
  return made.result?.verdict.level === "failed" ? exitCodes.pending : exitCodes.done;
}
