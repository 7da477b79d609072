import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { editorIndent } from "./editor-indent.ts";

/**
 * The text of a JSON file that the project does not have yet, indented as its .editorconfig has it, else as its
 * package.json is: a formatter that checks the one checks the other.
 * @param text indented by two spaces, with `\n`
 */
export function asNewFile(root: string, text: string): string {
  const file = join(root, "package.json");
  const manifest = existsSync(file) ? readFileSync(file, "utf8") : "";
  const unit = editorIndent(root) ?? /^\s*\{\s*?\n([ \t]+)"/.exec(manifest)?.[1] ?? "  ";
  const lineEnd = manifest.includes("\r\n") ? "\r\n" : "\n";
  return text.replace(/^(?: {2})+/gm, ({ length }) => unit.repeat(length / 2)).replaceAll("\n", lineEnd);
}
