import { defineCommand } from "../command.ts";

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
    const [{ revalidate }, { printRun }, { progressPrinter }] = await Promise.all([
      import("../migrate/revalidate.ts"),
      import("../migrate/print-run.ts"),
      import("../progress.ts"),
    ]);
    const progress = progressPrinter(io);
    try {
      const result = await revalidate(root, { fresh: options.fresh, progress: progress.show });
      progress.clear();
      return printRun(io, result, options.json);
    } finally {
      progress.clear();
    }
  },
});
