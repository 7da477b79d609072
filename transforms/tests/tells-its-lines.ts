import { basename } from "node:path/posix";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/**
 * `"at orders.test.js:23:9"` in `orders.test.js`: what is asserted names lines of the file itself, which an import
 * above would move.
 */
export function tellsItsLines({ path, text }: SourceTree): boolean {
  const name = basename(path);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (/^:\d/.test(text.slice(at + name.length, at + name.length + 2))) return true;
  return false;
}
