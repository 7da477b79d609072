import { join } from "node:path/posix";
import { filesByRollup } from "./files-by-rollup.ts";
import { folderByCompiler } from "./folders-by-compilers.ts";

/** `> lib/shop.js`, `-o lib/shop.js`, `--out-file lib/shop.js`: what a compiler or a bundler is told to write to. */
const WRITTEN =
  /(?:(?<![=<-])>{1,2}|\s(?:-o|--out-?[fF]ile|--output|--output\.file))[ =]\s*["']?((?:\.{0,2}\/)?[\w@][\w@./-]*\.[cm]?[jt]sx?)(?![\w./-])/g;

/** Of most manifests this is all that is asked: they are read in each run, also where nothing has changed. */
const MAY_WRITE = /> |\s-[od][ =]|--out|\bascjs |\brollup /;

/**
 * The files that the scripts of a manifest write, and with a slash behind them the folders, from where it stands:
 * another file is what people change. One that a script reads as well, to write it anew, is theirs.
 * @param directory of the manifest, relative to the root
 * @param read gives the text of a file of the project, "" where there is none
 */
export function writtenByScripts(
  directory: string,
  manifest: string,
  read: (path: string) => string,
): ReadonlySet<string> {
  if (!MAY_WRITE.test(manifest)) return NONE;
  const written = scriptsOf(manifest)
    .flatMap((script) => script.split(/&&|\|\||;/))
    .flatMap((command) => [
      ...filesNamed(directory, command),
      ...filesByRollup(directory, command, read),
      ...folderByCompiler(directory, command),
    ]);
  return new Set(written);
}

function filesNamed(directory: string, command: string): readonly string[] {
  return [...command.matchAll(WRITTEN)].flatMap(([, path]) =>
    path !== undefined && command.split(path).length === 2 ? [join(directory, path)] : [],
  );
}

const NONE: ReadonlySet<string> = new Set();

function scriptsOf(manifest: string): readonly string[] {
  try {
    const { scripts } = JSON.parse(manifest) as { readonly scripts?: Readonly<Record<string, unknown>> };
    return Object.values(scripts ?? {}).filter((script) => typeof script === "string");
  } catch {
    // What is no manifest runs nothing; whoever reads it says what is wrong.
    return [];
  }
}
