import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { joinedCalls } from "./joined-calls.ts";

/** What versions 1 to 3 have in common; the first two answer at once. */
interface Prettier {
  format(text: string, options: object): string | Promise<string>;
  resolveConfig(file: string, options: { readonly editorconfig: boolean }): Promise<object | null>;
  getFileInfo(
    file: string,
    options: { readonly ignorePath: string },
  ): Promise<{ readonly ignored: boolean; readonly inferredParser: string | null }>;
}

/**
 * Lays out a text as that of a file, by its absolute path; null for what is to be left alone, or cannot be read.
 * @param before the text that the tool has made this one of, if it has
 */
export type LayOut = (file: string, text: string, before?: string) => Promise<string | null>;

/**
 * The Prettier that is installed for a folder, with the settings that it finds for each file; null where none is.
 * @param folder absolute; where its package.json and .prettierignore stand
 */
export async function installedPrettier(folder: string): Promise<LayOut | null> {
  const prettier = await load(folder);
  if (prettier === null) return null;
  const ignorePath = join(folder, ".prettierignore");
  return async (file, text, before) => {
    try {
      const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath });
      if (ignored || inferredParser === null) return null;
      const settings = await prettier.resolveConfig(file, { editorconfig: true });
      return await prettier.format(joinedCalls(text, before), { ...settings, filepath: file });
    } catch {
      // Settings or plugins that it does not load, syntax that it does not read: the project has other checks for
      // these.
      return null;
    }
  };
}

async function load(folder: string): Promise<Prettier | null> {
  const { resolve } = createRequire(join(folder, "package.json"));
  try {
    const loaded = (await import(pathToFileURL(resolve("prettier")).href)) as { readonly default: Prettier };
    return loaded.default;
  } catch {
    // Named and not installed, or for another Node: what it would say is not known.
    return null;
  }
}
