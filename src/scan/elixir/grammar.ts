import { createRequire } from "node:module";
import type { Parser } from "web-tree-sitter";

const require = createRequire(import.meta.url);

/** Elixir's own grammar, as it is built for the web. */
const GRAMMAR = "tree-sitter-elixir/tree-sitter-elixir.wasm";

/**
 * Loads the parser; few runs meet Elixir, so it is installed and loaded for these alone.
 * @returns null where the optional packages are not installed
 */
export async function loadElixirParser(): Promise<Parser | null> {
  let grammar: string;
  try {
    grammar = require.resolve(GRAMMAR);
    require.resolve("web-tree-sitter");
  } catch {
    return null;
  }
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
