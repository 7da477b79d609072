import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { formattingCommand } from "./formatting-command.ts";
import { joinedCalls } from "./joined-calls.ts";
import type { LayOut } from "./prettier.ts";

/** A formatter that is a program: what a project names, configures and starts it by. */
export interface ProgramFormatter {
  readonly packageName: string;
  readonly settings: readonly string[];
  readonly binary: string;
  readonly line: string;
}

/**
 * Those that lay out a text on standard input as that of a file, and give back unchanged what they are told to leave
 * alone.
 */
export const PROGRAMS: readonly ProgramFormatter[] = [
  {
    packageName: "@biomejs/biome",
    settings: ["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"],
    binary: "biome",
    line: "biome format --stdin-file-path={file}",
  },
  {
    packageName: "dprint",
    settings: ["dprint.json", "dprint.jsonc", ".dprint.json", ".dprint.jsonc"],
    binary: "dprint",
    line: "dprint fmt --stdin {file}",
  },
  {
    packageName: "oxfmt",
    settings: [".oxfmtrc.json", ".oxfmtrc.jsonc"],
    binary: "oxfmt",
    line: "oxfmt --stdin-filepath={file}",
  },
  {
    // It has no settings but those in the package.json.
    packageName: "standard",
    settings: ["package.json"],
    binary: "standard",
    line: "standard --fix --stdin",
  },
];

/**
 * The program as it is installed for a folder or one around it; null where it is not.
 * @param folder absolute; what the program is started in
 * @param root absolute; where to end looking
 */
export function installedCommand(
  { binary, line }: ProgramFormatter,
  folder: string,
  root: string,
): LayOut | null {
  const home = homeOf(binary, folder, root);
  if (home === null) return null;
  const layOut = formattingCommand(line, folder, home);
  return (file, text, before) => layOut(file, joinedCalls(text, before));
}

/** The folder whose node_modules have the program, as Node would look for it. */
function homeOf(binary: string, folder: string, root: string): string | null {
  for (let inside = folder; ; inside = dirname(inside)) {
    const file = join(inside, "node_modules", ".bin", binary);
    if (existsSync(file) || existsSync(`${file}.cmd`)) return inside;
    if (inside === root || inside === dirname(inside)) return null;
  }
}
