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
 * The Prettier that is installed for a folder, else the tool's own, which is told what the version that the project
 * names would do unasked; with the settings that it finds for each file.
 * @param folder absolute; where its package.json and .prettierignore stand
 * @param range the versions that the project names; undefined where it names none
 */
export async function prettierFor(folder: string, range: string | undefined): Promise<LayOut> {
  const installed = await load(folder);
  const prettier = installed ?? (await import("prettier"));
  const unasked = installed === null ? unaskedBy(range) : {};
  const ignorePath = join(folder, ".prettierignore");
  return async (file, text, before) => {
    try {
      const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath });
      if (ignored || inferredParser === null) return null;
      const settings = await prettier.resolveConfig(file, { editorconfig: true });
      return await prettier.format(joinedCalls(text, before), { ...unasked, ...settings, filepath: file });
    } catch {
      // Settings or plugins that it does not load, syntax that it does not read: the project has other checks for
      // these.
      return null;
    }
  };
}

/**
 * What a version took where no setting says so, as far as the newest takes something else: see the changelogs of
 * Prettier 2.0 and 3.0.
 */
function unaskedBy(range: string | undefined): object {
  const major = /\d+/.exec(range ?? "")?.[0];
  if (major === "1") return { trailingComma: "none", arrowParens: "avoid", endOfLine: "auto" };
  return major === "2" ? { trailingComma: "es5" } : {};
}

async function load(folder: string): Promise<Prettier | null> {
  const { resolve } = createRequire(join(folder, "package.json"));
  try {
    const loaded = (await import(pathToFileURL(resolve("prettier")).href)) as { readonly default: Prettier };
    return loaded.default;
  } catch {
    // Named and not installed, or for another Node.
    return null;
  }
}
