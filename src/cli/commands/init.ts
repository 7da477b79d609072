import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../errors.ts";
import { defineCommand } from "../command.ts";
import { plural } from "../../report/counts.ts";
import { exitCodes } from "../io.ts";

const FILE = "unambient.config.json";

export const init = defineCommand({
  name: "init",
  summary: "Writes unambient.config.json from what the project shows: its stages and its checks.",
  positionals: null,
  options: { force: { type: "boolean", help: "Overwrite the configuration that is there." } },
  examples: [["unambient init", "Once, before the first migration; edit it afterwards."]],
  run: async ({ io, root, options }) => {
    const [
      { loadConfig },
      { jsonValue },
      { asNewFile },
      { openTree },
      { detectCommands },
      { writeFileAtomically },
      { stages },
    ] = await Promise.all([
      import("../../config/load-config.ts"),
      import("../../config/json-value.ts"),
      import("../../config/new-json-file.ts"),
      import("../plan-tree.ts"),
      import("../../validate/detect-commands.ts"),
      import("../../edit/write-file.ts"),
      import("../../../transforms/index.ts"),
    ]);
    const there = options.force ? null : (await loadConfig(root)).path;
    if (there !== null || (!options.force && existsSync(join(root, FILE)))) {
      throw new UsageError(`${there ?? FILE} is there already.`, {
        code: "config-exists",
        hint: "Edit it, or write a new one by --force.",
      });
    }
    const { scan } = await openTree(root, [], {});
    const found = new Set(scan.findings.map((finding) => finding.stage));
    const files = scan.findings.map(({ path }) => path);
    const commands = detectCommands(root, {}, files);
    const checks = Object.entries({ types: commands.types, tests: commands.tests }).flatMap(
      ([name, command]) => (command.kind === "command" ? [[name, command.line] as const] : []),
    );
    const config = {
      stages: stages.filter(({ stage }) => found.has(stage.id) && !stage.optIn).map(({ stage }) => stage.id),
      branchPattern: "unambient/{n}-{stage}",
      ...(checks.length === 0 ? {} : { validate: Object.fromEntries(checks) }),
    };
    const text = jsonValue(config, { lineEnd: "\n", unit: "  " }, "", 0);
    await writeFileAtomically(join(root, FILE), asNewFile(root, `${text}\n`));
    io.err(
      `${FILE}: ${plural(scan.findings.length, "finding")}, ${plural(config.stages.length, "stage")}, ${plural(checks.length, "check")}.\n`,
    );
    return exitCodes.done;
  },
});
