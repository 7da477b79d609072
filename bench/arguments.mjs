import { statSync } from "node:fs";
import { parseArgs } from "node:util";

/**
 * What a benchmark was called with. For anything it does not know, or a folder that is not there, it says so with its
 * usage and ends with exit code 2; `--help` prints the usage alone.
 *
 * @param {string} usage what follows `usage: `
 * @param {import("node:util").ParseArgsConfig["options"]} options
 * @param {{ folders?: "none" | "one" | "first" }} [what] `first`: names may follow the folder
 */
export function readArguments(usage, options, { folders = "one" } = {}) {
  const { values, positionals } = parsed(usage, {
    options: { ...options, help: { type: "boolean", short: "h", default: false } },
    allowPositionals: folders !== "none",
  });
  if (values.help) {
    console.log(`usage: ${usage}`);
    // oxlint-disable-next-line unicorn/no-process-exit -- a script that was asked for its usage has nothing to measure
    process.exit(0);
  }
  if (folders !== "none") {
    const [folder] = positionals;
    if (folder === undefined) fail("Give a folder.", usage);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`No folder: ${folder}`, usage);
    if (folders === "one" && positionals.length > 1) fail(`Unknown: ${positionals[1]}`, usage);
  }
  return { values, positionals };
}

function parsed(usage, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return fail(error.message.split(". ")[0], usage);
  }
}

/** Says what is wrong, and how it is called; ends with exit code 2. */
export function fail(message, usage) {
  console.error(`${message}\nusage: ${usage}`);
  // oxlint-disable-next-line unicorn/no-process-exit -- and an error that is thrown shows its stack
  process.exit(2);
}
