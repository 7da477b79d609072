import { join } from "node:path";
import type { UnambientConfig } from "../config/schema.ts";
import type { Formatter } from "../model/formatter.ts";
import { formattingCommand } from "./formatting-command.ts";
import { installedCommand } from "./installed-command.ts";
import { namedFormatter } from "./named-formatter.ts";
import { installedPrettier, type LayOut } from "./prettier.ts";

/**
 * What lays out the project's files: the configured command, else the Prettier, Biome, dprint or oxfmt that a file's package, or one
 * around it, names and has installed. Null where it is switched off.
 * @param root absolute
 */
export function projectFormatter(root: string, { format }: UnambientConfig): Formatter | null {
  if (format === false) return null;
  const command = format === undefined ? null : formattingCommand(format, root);
  const known = new Map<string, Promise<LayOut | null>>();
  const formatterFor = (path: string): Promise<LayOut | null> => {
    const named = namedFormatter(root, path);
    if (named === null) return Promise.resolve(null);
    const { program, folder } = named;
    const key = `${program?.packageName ?? "prettier"} ${folder}`;
    const made =
      known.get(key) ??
      (program ? Promise.resolve(installedCommand(program, folder, root)) : installedPrettier(folder));
    known.set(key, made);
    return made;
  };
  return async (path, text, before) => {
    const layOut = command ?? (await formatterFor(path));
    return layOut === null ? null : layOut(join(root, path), text, before);
  };
}
