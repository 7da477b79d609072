import { defineCommand, pathsPositional } from "../command.ts";
import { exitCodes, wantsColor } from "../io.ts";
import { userPaths } from "../user-paths.ts";

export const scan = defineCommand({
  name: "scan",
  summary: "Shows what ambient state is there, by stage, and what a migration would do with it.",
  positionals: pathsPositional,
  options: {
    json: { type: "boolean", help: "Print the stable JSON form (schema/scan.schema.json)." },
    stage: { type: "string", list: true, value: "a,b", help: "Show only findings of these stages." },
  },
  examples: [
    ["unambient scan", "All findings of the project, grouped by stage."],
    ["unambient scan src/server --json", "Findings of one folder, for a program."],
  ],
  run: async ({ io, root, options, positionals }) => {
    const { scanWithDispositions } = await import("../scan-with-dispositions.ts");
    const all = await scanWithDispositions(root, userPaths(io.cwd, root, positionals));
    const wanted = new Set(options.stage);
    const result =
      wanted.size === 0 ? all : { ...all, findings: all.findings.filter((f) => wanted.has(f.stage)) };
    if (options.json) {
      io.out(`${JSON.stringify(result, null, 2)}\n`);
    } else {
      const { renderScan } = await import("../../report/render-scan.ts");
      io.out(renderScan(result, { color: wantsColor(io.env, io.outIsTerminal), columns: io.columns }));
    }
    return exitCodes.done;
  },
});
