import { defineCommand } from "../command.ts";
import { exitCodes, wantsColor } from "../io.ts";

export const validate = defineCommand({
  name: "validate",
  summary: "Runs the project's types and tests on every stage's branch, with the flag off, on and in shadow.",
  positionals: null,
  options: {
    json: { type: "boolean", help: "Print the report as JSON." },
    fresh: { type: "boolean", help: "Run everything again, also what passed before on the same tree." },
  },
  examples: [
    ["unambient validate", "After commits of your own on the branches: checks them as they are now."],
  ],
  run: async ({ io, root, options }) => {
    const [{ revalidate }, { renderTerminal }, { renderJson }, { progressPrinter }] = await Promise.all([
      import("../migrate/revalidate.ts"),
      import("../../report/render-terminal.ts"),
      import("../../report/render-json.ts"),
      import("../progress.ts"),
    ]);
    const progress = progressPrinter(io);
    try {
      const { report, files } = await revalidate(root, { fresh: options.fresh, progress: progress.show });
      progress.clear();
      if (options.json) io.out(renderJson(report));
      else
        io.out(renderTerminal(report, { color: wantsColor(io.env, io.outIsTerminal), columns: io.columns }));
      io.err(`Report: ${files.markdown}\n        ${files.html}\n`);
      const failed = report.stages.some((stage) => stage.verdict.level === "failed");
      return failed ? exitCodes.pending : exitCodes.done;
    } finally {
      progress.clear();
    }
  },
});
