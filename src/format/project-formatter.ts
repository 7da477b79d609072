import { join } from "node:path";
import type { UnambientConfig } from "../config/schema.ts";
import type { Formatter } from "../model/formatter.ts";
import { installedEslint } from "./eslint-layout.ts";
import { formattingCommand } from "./formatting-command.ts";
import { installedCommand } from "./installed-command.ts";
import { folderNaming, namedFormatter } from "./named-formatter.ts";
import { installedPrettier, type LayOut } from "./prettier.ts";

/**
 * What lays out the project's files: the configured command, else the Prettier, Biome, dprint or oxfmt that a file's package, or one
 * around it, names and has installed, and then the rules on layout of its ESLint. Null where it is switched off.
 * @param root absolute
 */
export function projectFormatter(root: string, { format }: UnambientConfig): Formatter | null {
  if (format === false) return null;
  const command = format === undefined ? null : formattingCommand(format, root);
  const known = new Map<string, Promise<LayOut | null>>();
  const once = (key: string, make: () => Promise<LayOut | null>): Promise<LayOut | null> => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
  const formatterFor = async (path: string): Promise<LayOut | null> => {
    const named = namedFormatter(root, path);
    if (named === null) return null;
    const { program, folder } = named;
    return once(`${program?.packageName ?? "prettier"} ${folder}`, () =>
      program ? Promise.resolve(installedCommand(program, folder, root)) : installedPrettier(folder),
    );
  };
  const linterFor = async (path: string): Promise<LayOut | null> => {
    const folder = folderNaming("eslint", root, path);
    return folder === null ? null : once(`eslint ${folder}`, () => installedEslint(folder));
  };
  return async (path, text, before) => {
    const file = join(root, path);
    if (command !== null) return command(file, text, before);
    const laidOut = (await (await formatterFor(path))?.(file, text, before)) ?? null;
    return (await (await linterFor(path))?.(file, laidOut ?? text, before)) ?? laidOut;
  };
}
