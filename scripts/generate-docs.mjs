// npm run docs: writes the generated parts of the documents. With --check: fails where they differ from what is there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { configurationPage } from "./docs/configuration-page.mjs";
import { configurationSchema } from "./docs/configuration-schema.mjs";
import { errorsPage } from "./docs/errors-page.mjs";
import { refusalTable } from "./docs/refusal-table.mjs";
import { fillRegions } from "./docs/regions.mjs";
import { roomDiagram } from "./docs/room-diagram.mjs";
import { readElixirRefusals, readScanRefusals, readStages } from "./docs/stages.mjs";
import { migrationSections, stageTable } from "./docs/stage-overview.mjs";
import { stagePage } from "./docs/stage-page.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checkOnly = process.argv.includes("--check");

const stages = await readStages(root);
const pages = new Map(stages.map((stage) => [`docs/stages/${stage.id}.md`, stagePage(stage)]));
pages.set("docs/errors.md", errorsPage(root));
const configuration = await configurationSchema(root);
pages.set("docs/configuration.md", configurationPage(configuration));
pages.set("schema/config.schema.json", JSON.stringify(configuration));
for (const [path, regions] of [
  ["README.md", { stages: stageTable(stages, "docs/stages") }],
  ["MIGRATION.md", { stages: stageTable(stages, "docs/stages"), sections: migrationSections(stages) }],
  ["docs/scan.md", { refusals: refusalTable(await readScanRefusals(root)) }],
  ["docs/elixir.md", { "elixir-refusals": refusalTable(await readElixirRefusals(root)) }],
  ["docs/architecture.md", { rooms: await roomDiagram(root) }],
]) {
  pages.set(path, fillRegions(readFileSync(join(root, path), "utf8"), regions, path));
}

for (const [path, text] of pages) pages.set(path, await formatted(join(root, path), text));

const stale = [...pages].filter(([path, text]) => !isCurrent(join(root, path), text));
if (checkOnly && stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.map(([path]) => path).join(", ")}\nRun: npm run docs\n`);
  process.exitCode = 1;
} else if (!checkOnly) {
  for (const [path, text] of stale) write(join(root, path), text);
}

/** As `npm run format` would leave it, so that the two never disagree. */
async function formatted(file, text) {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function isCurrent(file, text) {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
