import { defineCommand } from "../command.ts";
import { exitCodes } from "../io.ts";

export const undo = defineCommand({
  name: "undo",
  summary: "Takes back what the last migrate, restack, finish or enforce made: branches, worktrees, reports.",
  positionals: null,
  options: {},
  examples: [["unambient undo", "Branches that hold commits of other people stay, and are named."]],
  run: async ({ io, root }) => {
    const [
      { openRepository },
      { readJournal },
      { lastRun },
      { undoRun, removeReports },
      { acquireRunLock },
      { journalFile },
      { commandOf },
    ] = await Promise.all([
      import("../../git/repository.ts"),
      import("../../git/journal.ts"),
      import("../../git/run-state.ts"),
      import("../../git/undo.ts"),
      import("../../git/run-lock.ts"),
      import("../../git/state-files.ts"),
      import("../migrate/command-of.ts"),
    ]);
    const repository = await openRepository(root);
    const journal = journalFile(repository);
    const run = lastRun(readJournal(journal));
    if (run === null) {
      io.err("Nothing to undo: no migration was run here.\n");
      return exitCodes.done;
    }
    const release = acquireRunLock(repository.stateDir);
    try {
      const result = await undoRun(repository, run, journal);
      if (run.started.kind === "migrate" || run.started.kind === "restack")
        removeReports(repository.stateDir);
      for (const branch of result.removedBranches) io.err(`Removed branch ${branch}\n`);
      for (const branch of result.restoredBranches) io.err(`Put branch ${branch} back to where it was\n`);
      for (const { branch, reason } of result.kept) io.err(`Kept branch ${branch}: ${reason}\n`);
      if (result.kept.length === 0)
        io.err(`The repository is as it was before \`unambient ${commandOf(run.started.kind)}\`.\n`);
      return exitCodes.done;
    } finally {
      release();
    }
  },
});
