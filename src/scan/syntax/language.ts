import type { ParserOptions } from "oxc-parser";

export type Language = NonNullable<ParserOptions["lang"]>;

const LANGUAGES: Readonly<Record<string, Language>> = {
  ".js": "jsx",
  ".jsx": "jsx",
  ".cjs": "jsx",
  ".mjs": "jsx",
  ".ts": "ts",
  ".cts": "ts",
  ".mts": "ts",
  ".tsx": "tsx",
};

/** The language that a file's name asks for, or null when the tool does not read such files. */
export function languageOf(path: string): Language | null {
  if (/\.d\.[cm]?ts$/.test(path)) return "dts";
  const extension = /\.[cm]?[jt]sx?$/.exec(path)?.[0];
  return extension === undefined ? null : (LANGUAGES[extension] ?? null);
}
