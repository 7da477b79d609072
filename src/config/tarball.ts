import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const block = 512;

export interface TarEntry {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A package archive as `npm pack` makes it: everything below `package/`. The same files always give the same bytes,
 * so that a run that is repeated commits the same tree.
 */
export function packageTarball(entries: readonly TarEntry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts = sorted.flatMap(({ path, bytes }) => [
    header(`package/${path}`, bytes.length),
    bytes,
    padding(bytes.length),
  ]);
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 9 });
}

/** The files of a folder, those that `keep` lets in. */
export function folderEntries(folder: string, keep: (path: string) => boolean): readonly TarEntry[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter(keep);
  return paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/** A ustar header, https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html (ustar Interchange Format). */
function header(path: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(block);
  const [name, prefix] = splitPath(path);
  bytes.write(name, 0, 100, "utf8");
  for (const [offset, value] of [
    [100, 0o644],
    [108, 0],
    [116, 0],
  ] as const) {
    bytes.write(`${octal(value, 6)} `, offset, "latin1");
  }
  bytes.write(`${octal(size, 11)} `, 124, "latin1");
  // npm's own fixed time: 1985-10-26T08:15:00Z.
  bytes.write(`${octal(499_162_500, 11)} `, 136, "latin1");
  bytes.write("        0", 148, "latin1");
  bytes.write("ustar", 257, "latin1");
  bytes.write("00", 263, "latin1");
  bytes.write(prefix, 345, 155, "utf8");
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(octal(sum, 6), 148, "latin1");
  bytes[154] = 0;
  return bytes;
}

/** A long path is cut at a slash: the name field has room for 100 bytes, the prefix for 155. */
function splitPath(path: string): readonly [name: string, prefix: string] {
  if (path.length <= 100) return [path, ""];
  const cut = path.indexOf("/", path.length - 101);
  if (cut < 0 || cut > 155) throw new Error(`${path} is too long for an archive`);
  return [path.slice(cut + 1), path.slice(0, cut)];
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

function padding(size: number): Uint8Array {
  return Buffer.alloc((block - (size % block)) % block);
}
