import { defineCommand } from "../command.ts";

export const restack = defineCommand({
  name: "restack",
  summary: "Re-creates the stage branches on the present base and keeps people's own commits on top.",
  positionals: null,
  options: {
    json: { type: "boolean", help: "Print the report as JSON." },
    "no-install": { type: "boolean", help: "Leave lock files alone; the report names them." },
    "no-validate": { type: "boolean", help: "Do not run the project's checks on the new branches." },
    "no-verify": { type: "boolean", help: "Commit without the repository's commit hooks." },
  },
  examples: [
    ["git switch main && git pull && unambient restack", "The base moved, or a lower branch was merged."],
  ],
  run: async ({ io, root, options }) => {
    const [{ startSession }, { runRestack }, { requireEarlier }, { printRun }, { progressPrinter }] =
      await Promise.all([
        import("../migrate/session.ts"),
        import("../migrate/run-restack.ts"),
        import("../migrate/earlier-branches.ts"),
        import("../migrate/print-run.ts"),
        import("../progress.ts"),
      ]);
    const session = await startSession(root, "restack", (before) => ({
      ...requireEarlier(before).started.request,
      ...(options["no-install"] ? { noInstall: true as const } : {}),
      validate: !options["no-validate"],
      hooks: !options["no-verify"],
    }));
    const progress = progressPrinter(io);
    try {
      const result = await runRestack(session, progress.show);
      progress.clear();
      return printRun(io, result, options.json);
    } finally {
      progress.clear();
      session.release();
    }
  },
});
