import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the .editorconfig of a folder indents its JSON files by: a tab, or so many spaces. Null where it says nothing
 * of them, or nothing that can be followed (https://spec.editorconfig.org).
 * @param root absolute
 */
export function editorIndent(root: string): string | null {
  const file = join(root, ".editorconfig");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const said = new Map<string, string>();
  let isOfJson = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const section = /^\s*\[(.+)\]\s*$/.exec(line)?.[1];
    if (section !== undefined) isOfJson = namesJson(section);
    const [, key, value] = /^\s*([\w-]+)\s*[=:]\s*([^\s#;]+)/.exec(line) ?? [];
    // What stands further down goes before what stands above it.
    if (isOfJson && key && value) said.set(key.toLowerCase(), value.toLowerCase());
  }
  if (said.get("indent_style") === "tab") return "\t";
  const size = Number(said.get("indent_size"));
  return size > 0 && size <= MOST_SPACES ? " ".repeat(size) : null;
}

/** `*`, `*.json`, `*.{js,json}`, `{*.js,*.json}`, `**.json`; not of files by their whole name. */
function namesJson(section: string): boolean {
  const [, list] = /^\*{0,2}\.?\{([^{}]+)\}$/.exec(section) ?? [];
  const names = list === undefined ? [section] : list.split(",");
  return names.some((name) => /^(?:\*{1,2}|(?:\*{1,2}\.)?json)$/.test(name.trim()));
}

const MOST_SPACES = 8;
