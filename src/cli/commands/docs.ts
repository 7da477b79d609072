import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { defineCommand, type CommandInput } from "../command.ts";
import { exitCodes, type ExitCode } from "../io.ts";

const options = {
  output: {
    type: "string",
    short: "o",
    value: "folder",
    help: "Write there, from the root. Default: docs/unambient.",
  },
  check: {
    type: "boolean",
    help: "Write nothing; exit code 1 when a page is not what it would be written as.",
  },
} as const;

type DocsCommandInput = CommandInput<typeof options>;

export const docs = defineCommand({
  name: "docs",
  summary: "Writes runbook, guidelines, review checklist and architecture note for this repository.",
  positionals: null,
  options,
  examples: [
    ["unambient docs", "Four Markdown pages in docs/unambient, filled with this repository's findings."],
    ["unambient docs --check", "For CI: are they up to date?"],
  ],
  run: async (input): Promise<ExitCode> => {
    const [{ collectDocsInput }, { renderDocs }] = await Promise.all([
      import("../docs/collect-docs-input.ts"),
      import("../../docs/render-docs.ts"),
    ]);
    const pages = renderDocs(await collectDocsInput(input.root));
    return input.options.check ? compare(input, pages) : write(input, pages);
  },
});

async function write(input: DocsCommandInput, pages: ReadonlyMap<string, string>): Promise<ExitCode> {
  const { writeFileAtomically } = await import("../../edit/write-file.ts");
  for (const [name, text] of pages) {
    const file = join(folderOf(input), name);
    await writeFileAtomically(file, text);
    input.io.out(`${relative(input.io.cwd, file)}\n`);
  }
  return exitCodes.done;
}

function compare(input: DocsCommandInput, pages: ReadonlyMap<string, string>): ExitCode {
  const stale = [...pages].filter(([name, text]) => {
    const file = join(folderOf(input), name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const [name] of stale) {
    input.io.err(
      `${relative(input.io.cwd, join(folderOf(input), name))} is not up to date: run \`unambient docs\`.\n`,
    );
  }
  return stale.length === 0 ? exitCodes.done : exitCodes.pending;
}

function folderOf({ root, options: given }: DocsCommandInput): string {
  return resolve(root, given.output ?? "docs/unambient");
}
