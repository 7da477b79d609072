import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isCommandName, loadCommand } from "../../src/cli/commands.ts";
import { parseCommand } from "../../src/cli/parse-command.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const TEXTS = ["docs", "src", "transforms"]
  .flatMap(filesBelow)
  .concat("README.md", "MIGRATION.md", "CONTRIBUTING.md");

function filesBelow(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(md|ts)$/.test(name)).map((name) => join(folder, name));
}

/** A command by itself on a line of a code block, or between backticks in a sentence; what is filled in later is left out. */
const COMMAND = /(?:^\s*(?:\$ |npx )?|`(?:npx )?)unambient ([a-z][^`#\n]*?)\s*(?:#[^\n]*|`|$)/gm;
const FILLED_IN = /[$…{}[\]|]|\.\.\./;

function commandsIn(path: string): string[][] {
  const found = [...readFileSync(join(ROOT, path), "utf8").matchAll(COMMAND)].map(([, words]) => words ?? "");
  return (
    found
      .filter((words) => !FILLED_IN.test(words))
      .map((words) => words.replaceAll("\\", "").trim().split(/\s+/))
      // A name alone is a mention of the command.
      .filter(([name = "", ...args]) => isCommandName(name) && args.length > 0)
  );
}

async function complaint([name = "", ...args]: string[]): Promise<string | null> {
  if (!isCommandName(name)) return null;
  try {
    parseCommand(await loadCommand(name), args);
    return null;
  } catch (error) {
    return `${[name, ...args].join(" ")}: ${(error as Error).message}`;
  }
}

describe("commands in documents, messages and hints", () => {
  it("are there", () => expect(TEXTS.flatMap(commandsIn).length).toBeGreaterThan(60));

  it("can be given as they stand", async () => {
    const complaints = await Promise.all(TEXTS.map((path) => Promise.all(commandsIn(path).map(complaint))));
    expect(complaints.flat().filter((each) => each !== null)).toEqual([]);
  });
});
