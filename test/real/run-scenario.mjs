// Child process: loads one package from one checkout, drives it, prints what it answered as JSON lines.
// node run-scenario.mjs <checkout> <entry> <scenario> <flip: "" | "on" | "off">
import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [checkout, entry, scenarioFile, flip] = process.argv.slice(2);
const entryPath = resolve(checkout, entry);
const { default: scenario } = await import(pathToFileURL(resolve(scenarioFile)).href);

/** Turns every flag of the stages over, as an operator would while the process runs. */
async function checkpoint() {
  if (!flip) return;
  const { flags } = createRequire(entryPath)("@unambient/runtime");
  for (const name of process.env.SCENARIO_FLAGS.split(",")) flags.set(name, flip);
}

await scenario({
  load: () => import(pathToFileURL(entryPath).href),
  answer: (question, given) => writeSync(1, `${JSON.stringify([question, given ?? null])}\n`),
  checkpoint,
});
