import { dirname, join } from "node:path";
import { readPackageJson, type PackageJson } from "../config/package-json.ts";
import type { UnambientConfig } from "../config/schema.ts";
import type { Formatter } from "../model/formatter.ts";
import { formattingCommand } from "./formatting-command.ts";
import { installedPrettier, type LayOut } from "./prettier.ts";

/**
 * What lays out the project's files: the configured command, else the Prettier that a file's package, or one around it, names
 * and has installed. Null where it is switched off.
 * @param root absolute
 */
export function projectFormatter(root: string, { format }: UnambientConfig): Formatter | null {
  if (format === false) return null;
  const command = format === undefined ? null : formattingCommand(format, root);
  const byFolder = new Map<string, Promise<LayOut | null>>();
  const prettierFor = (path: string): Promise<LayOut | null> => {
    const folder = folderNaming("prettier", root, path);
    if (folder === null) return Promise.resolve(null);
    const known = byFolder.get(folder);
    if (known) return known;
    const made = installedPrettier(folder);
    byFolder.set(folder, made);
    return made;
  };
  return async (path, text, before) => {
    const layOut = command ?? (await prettierFor(path));
    return layOut === null ? null : layOut(join(root, path), text, before);
  };
}

/** The nearest folder around a file whose package.json names the package. */
function folderNaming(name: string, root: string, path: string): string | null {
  for (let inside = dirname(path); ; inside = dirname(inside)) {
    const manifest = manifestIn(join(root, inside));
    if (manifest?.devDependencies?.[name] ?? manifest?.dependencies?.[name]) return join(root, inside);
    if (inside === ".") return null;
  }
}

/** Null as well for one that is broken: who has to write to it says what is wrong. */
function manifestIn(folder: string): PackageJson | null {
  try {
    return readPackageJson(folder);
  } catch {
    return null;
  }
}
