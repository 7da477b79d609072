import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const EXTENSIONS = ["ts", "tsx", "js", "cjs", "mjs"];

/**
 * Everything that is known of each stage: its data, its refusals, its example pair and its runbook.
 *
 * @param {string} root
 */
export async function readStages(root) {
  const built = pathToFileURL(join(root, "dist", "transforms", "index.js")).href;
  const { stageList } = await import(built);
  return stageList.map(({ stage, refusals }) => ({
    ...stage,
    refusals,
    example: readExample(join(root, "__testfixtures__", stage.id)),
    runbook: readFileSync(join(root, "transforms", stage.id, "runbook.md"), "utf8"),
  }));
}

/**
 * Why the scan leaves a finding to a person, whatever its stage.
 *
 * @param {string} root
 */
export async function readScanRefusals(root) {
  const built = pathToFileURL(join(root, "dist", "src", "scan", "refusals.js")).href;
  return (await import(built)).scanRefusals;
}

/**
 * What stands in the way of a rewrite of Elixir.
 *
 * @param {string} root
 */
export async function readElixirRefusals(root) {
  const built = pathToFileURL(join(root, "dist", "src", "scan", "elixir", "refusals.js")).href;
  return (await import(built)).elixirRefusals;
}

function readExample(folder) {
  for (const extension of EXTENSIONS) {
    const input = join(folder, `example.input.${extension}`);
    const output = join(folder, `example.output.${extension}`);
    if (existsSync(input) && existsSync(output)) {
      return {
        language: extension,
        before: readFileSync(input, "utf8"),
        after: readFileSync(output, "utf8"),
      };
    }
  }
  throw new Error(`${folder} has no example.input and example.output pair`);
}
