import { join } from "node:path";
import type { UnambientConfig } from "../config/schema.ts";
import type { Formatter } from "../model/formatter.ts";
import { installedEslint, type EslintLayOut } from "./eslint-layout.ts";
import { formattingCommand } from "./formatting-command.ts";
import { installedCommand } from "./installed-command.ts";
import { joinedCalls } from "./joined-calls.ts";
import { folderNaming, namedFormatter } from "./named-formatter.ts";
import { prettierFor, type LayOut } from "./prettier.ts";
import { strayRejections } from "./stray-rejections.ts";
import { xoWords } from "./xo-words.ts";

/**
 * What lays out the project's files: the configured command, else the Biome, dprint or oxfmt that a file's package, or
 * one around it, names and has installed, or the Prettier that it names, and then the rules on layout of its ESLint.
 * Null where it is switched off.
 * @param root absolute
 */
export function projectFormatter(root: string, { format }: UnambientConfig): Formatter | null {
  if (format === false) return null;
  const command = format === undefined ? null : formattingCommand(format, root);
  const known = new Map<string, Promise<LayOut | null>>();
  const linters = new Map<string, Promise<EslintLayOut | null>>();
  const formatterFor = async (path: string): Promise<LayOut | null> => {
    const named = namedFormatter(root, path);
    if (named === null) return null;
    const { program, folder, range } = named;
    return once(known, `${program?.packageName ?? "prettier"} ${folder}`, () =>
      program ? Promise.resolve(installedCommand(program, folder, root)) : prettierFor(folder, range),
    );
  };
  const linterFor = async (path: string): Promise<EslintLayOut | null> => {
    const folder = folderNaming("eslint", root, path);
    return folder === null ? null : once(linters, folder, () => installedEslint(folder));
  };
  const apart = strayRejections();
  const laidOut: Formatter = async (path, written, before) => {
    const file = join(root, path);
    if (command !== null) return command(file, written, before);
    const isXo = folderNaming("xo", root, path) !== null;
    const text = isXo ? xoWords(written, before ?? written) : written;
    // It has no say in what its people wrote, but is there to be asked.
    const unchanged = isXo ? text : null;
    const linter = await linterFor(path);
    if (linter !== null && (await linter.runsPrettier(file, before ?? text)))
      return linter.layOut(file, joinedCalls(text, before), before);
    const formatter = await ownFormatter(linter, await formatterFor(path), file, before ?? text);
    const inTurn = async (each: string): Promise<readonly [string | null, string | null]> => {
      const tidy = (await formatter?.(file, each, before)) ?? unchanged;
      return [tidy, (await linter?.layOut(file, tidy ?? each, before ?? text)) ?? tidy];
    };
    const [tidy, linted] = await inTurn(text);
    // What the linter has put between braces is laid out anew; what it has to say against the formatter it says again.
    return tidy === null || linted === null || linted === tidy ? linted : (await inTurn(linted))[1];
  };
  return (path, written, before) => apart(() => laidOut(path, written, before));
}

/** A formatter that would lay out a file throughout is there for others, where a linter has rules on layout for it. */
async function ownFormatter(
  linter: EslintLayOut | null,
  formatter: LayOut | null,
  file: string,
  text: string,
): Promise<LayOut | null> {
  if (linter === null || formatter === null) return formatter;
  const tidy = await formatter(file, text);
  return tidy === null || keepsMost(text, tidy) || (await linter.layOut(file, tidy, text)) === text
    ? formatter
    : null;
}

/** Four lines in five are as they were; a few lines tell nothing. */
function keepsMost(text: string, tidy: string): boolean {
  const lines = text.split("\n");
  if (lines.length < 5) return true;
  const wanted = new Set(tidy.split("\n"));
  return lines.filter((line) => wanted.has(line)).length * 5 >= lines.length * 4;
}

function once<Made>(
  known: Map<string, Promise<Made>>,
  key: string,
  make: () => Promise<Made>,
): Promise<Made> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
