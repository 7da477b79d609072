import { join } from "node:path/posix";

/** `rollup -c`, `rollup --config rollup/es.config.js` */
const ROLLUP =
  /^\s*(?:(?:cross-env|npx|yarn|pnpm|\w+=\S*)\s+)*rollup\s(?:.*\s)?(?:-c|--config)(?:[ =]["']?([\w@./-]+\.[cm]?[jt]s))?/;

const OUTPUT = /\boutput\s*:\s*(\{[^{}]*\}|\[[^[\]]*\])/g;

const FILE = /\bfile\s*:\s*(["'])((?:\.\/)?[\w@][\w@./-]*\.[cm]?js)\1/g;

/**
 * The files that Rollup writes by the configuration that a command names, where that says it in so many words: its
 * own modules are what people change.
 * @param read gives the text of a file by its path, "" where there is none
 */
export function filesByRollup(
  directory: string,
  command: string,
  read: (path: string) => string,
): readonly string[] {
  const found = ROLLUP.exec(command);
  if (!found) return [];
  const text = read(join(directory, found[1] ?? "rollup.config.js"));
  return [...text.matchAll(OUTPUT)].flatMap(([, output = ""]) =>
    [...output.matchAll(FILE)].map(([, , path = ""]) => join(directory, path)),
  );
}
