import { join } from "node:path/posix";

/** `npx babel`, `cross-env NODE_ENV=es5 tsc`: started here, not in each package as `lerna exec -- babel` is. */
const COMPILER = /^\s*(?:(?:cross-env|npx|yarn|pnpm|\w+=\S*)\s+)*(ascjs|babel|swc|sucrase|tsc)\s+(.*)$/;

/** `tsc -d` is about declarations. */
const OPTION = /^--?(?:d|out-dir|outDir)$/;
const OPTION_OF_TSC = /^--outDir$/;

/**
 * The folder that a command tells a compiler to write to what it makes of another one, `babel src -d lib`: that one is
 * what people change. What is written to where it is read from, or around that, is theirs.
 */
export function folderByCompiler(directory: string, command: string): readonly string[] {
  const [, compiler = "", rest = ""] = COMPILER.exec(command) ?? [];
  const words = rest.split(/[\s=]+/).map((word) => word.replace(/^["']|["']$/g, ""));
  const names = words.filter((word) => !word.startsWith("-"));
  const option = words.findIndex((word) => (compiler === "tsc" ? OPTION_OF_TSC : OPTION).test(word));
  const out = compiler === "ascjs" ? names[1] : option < 0 ? undefined : words[option + 1];
  if (out === undefined || !FOLDER.test(out)) return [];
  const written = join(directory, out, "/");
  const isRead = names.some((name) => name !== out && join(directory, name, "/").startsWith(written));
  const isAgain = names.filter((name) => name === out).length > 1;
  return isRead || isAgain ? [] : [written];
}

/** In the package itself, not all of it. */
const FOLDER = /^(?:\.\/)?\w[\w-]*(?:\/\w[\w-]*)*\/?$/;
