import { resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { cacheFlags, cacheRequest } from "../check/cache-flags.ts";
import { defineCommand, pathsPositional, type CommandInput } from "../command.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import type { ScanFormat } from "../scan/render-scan-as.ts";
import { userPaths } from "../user-paths.ts";

const formats = ["text", "json", "sarif", "html", "github", "junit"] as const satisfies readonly ScanFormat[];

const options = {
  json: { type: "boolean", help: "Print the stable JSON form (schema/scan.schema.json)." },
  sarif: { type: "boolean", help: "Print SARIF 2.1.0, for code scanning." },
  html: { type: "boolean", help: "Print one self-contained HTML page." },
  format: {
    type: "string",
    value: "name",
    choices: formats,
    help: "Print in this form; github: annotations and step summary.",
  },
  output: { type: "string", short: "o", value: "file", help: "Write to this file instead of printing." },
  ...cacheFlags,
  stage: { type: "string", list: true, value: "a,b", help: "Show only findings of these stages." },
} as const;

type ScanInput = CommandInput<typeof options>;

export const scan = defineCommand({
  name: "scan",
  summary: "Shows what ambient state is there, by stage, and what a migration would do with it.",
  positionals: pathsPositional,
  options,
  examples: [
    ["unambient scan", "All findings of the project, grouped by stage."],
    ["unambient scan src/server --json", "Findings of one folder, for a program."],
    ["unambient scan --html -o ambient-state.html", "A page to read, filter and print."],
  ],
  run: async (input): Promise<ExitCode> => {
    const { io, root, options: given, positionals } = input;
    const format = chosenFormat(input);
    await refuseUnknownStages(given.stage);
    const { scanWithDispositions } = await import("../scan-with-dispositions.ts");
    const all = await scanWithDispositions(
      root,
      userPaths(io.cwd, root, positionals),
      cacheRequest(input.io.cwd, input.options),
    );
    const wanted = new Set(given.stage);
    const result =
      wanted.size === 0 ? all : { ...all, findings: all.findings.filter((f) => wanted.has(f.stage)) };
    const { renderScanAs } = await import("../scan/render-scan-as.ts");
    await deliver(input, await renderScanAs(format, result, { io, root }));
    return exitCodes.done;
  },
});

async function refuseUnknownStages(wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const [{ refuseUnknown }, { stages }] = await Promise.all([
    import("../plan-tree.ts"),
    import("../../../transforms/index.ts"),
  ]);
  refuseUnknown(
    "stage",
    wanted,
    stages.map(({ stage }) => stage.id),
  );
}

function chosenFormat({ options: given }: ScanInput): ScanFormat {
  const asked = formats.filter(
    (name) => given.format === name || (name in given && given[name as "json" | "sarif" | "html"]),
  );
  if (asked.length <= 1) return asked[0] ?? "text";
  throw new UsageError(`There can be one format, not ${asked.join(" and ")}.`, {
    code: "usage",
    hint: "Run the command once for each, with --output.",
  });
}

async function deliver({ io, options: given }: ScanInput, text: string): Promise<void> {
  if (given.output === null) return io.out(text);
  const { writeFileAtomically } = await import("../../edit/write-file.ts");
  await writeFileAtomically(resolve(io.cwd, given.output), text);
  io.err(`Written to ${given.output}\n`);
}
