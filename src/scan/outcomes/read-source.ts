import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SkippedFile } from "../../model/finding.ts";
import { codeOf } from "../files/list-files.ts";

/** A source file's text, a byte order mark included, or why it has none. */
export function readSource(root: string, path: string): string | SkippedFile {
  try {
    const file = join(root, path);
    const text = readFileSync(file, "utf8");
    // What is not UTF-8 is decoded to this character; but a text may also just contain it.
    if (text.includes("\uFFFD") && !isUtf8(readFileSync(file))) return { path, reason: "not valid UTF-8" };
    return text;
  } catch (error) {
    return { path, reason: `unreadable (${codeOf(error)})` };
  }
}
