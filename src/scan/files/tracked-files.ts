import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * The files below `root` that git has in its index, by their paths from there; none where there is no repository.
 * What is in it belongs to the project, whatever its ignore files say.
 */
export function trackedFiles(root: string): ReadonlySet<string> {
  const top = topOf(resolve(root));
  if (top === null) return new Set();
  try {
    const above = relative(top, resolve(root)).split("\\").join("/");
    const prefix = above === "" ? "" : `${above}/`;
    const paths = pathsIn(readFileSync(indexOf(top))).filter((path) => path.startsWith(prefix));
    return new Set(paths.map((path) => path.slice(prefix.length)));
  } catch {
    // An index of another kind says nothing.
    return new Set();
  }
}

/** The nearest folder with a repository. */
function topOf(directory: string): string | null {
  if (existsSync(join(directory, ".git"))) return directory;
  const outer = dirname(directory);
  return outer === directory ? null : topOf(outer);
}

/** A worktree's `.git` is a file that says where its own folder is. */
function indexOf(top: string): string {
  const git = join(top, ".git");
  if (statSync(git).isDirectory()) return join(git, "index");
  const [, directory = ""] = /^gitdir: (.+)$/m.exec(readFileSync(git, "utf8")) ?? [];
  return join(resolve(top, directory), "index");
}

/** Times, modes, sizes and the name of the content, before an entry's flags. */
const FIXED = 60;
const EXTENDED = 0x4000;
const HEADER = 12;

/** See gitformat-index(5). From version 4 on a path goes on from the one before, and nothing fills up its entry. */
function pathsIn(index: Buffer): string[] {
  const version = index.readUInt32BE(4);
  const count = index.readUInt32BE(8);
  const paths: string[] = [];
  let at = HEADER;
  for (let n = 0; n < count; n++) {
    const isExtended = (index.readUInt16BE(at + FIXED) & EXTENDED) !== 0;
    let start = at + FIXED + (isExtended ? 4 : 2);
    let kept = "";
    if (version > 3) {
      const { value, next } = offsetAt(index, start);
      const before = Buffer.from(paths.at(-1) ?? "");
      kept = before.subarray(0, before.length - value).toString();
      start = next;
    }
    const end = index.indexOf(0, start);
    paths.push(kept + index.toString("utf8", start, end));
    at = version > 3 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8;
  }
  return paths;
}

/** A number of seven bits a byte, as the offsets of packs are written. */
function offsetAt(index: Buffer, start: number): { readonly value: number; readonly next: number } {
  let next = start;
  let byte = index.readUInt8(next++);
  let value = byte & 127;
  while ((byte & 128) !== 0) {
    byte = index.readUInt8(next++);
    value = ((value + 1) << 7) | (byte & 127);
  }
  return { value, next };
}
