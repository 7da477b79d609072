export type DiffLineKind = "context" | "removed" | "added";

export interface DiffLine {
  readonly kind: DiffLineKind;
  readonly text: string;
}

export interface DiffHunk {
  readonly oldStart: number;
  readonly newStart: number;
  /** What git writes behind the second `@@`: the enclosing function. */
  readonly heading: string;
  readonly lines: readonly DiffLine[];
}

export interface FileDiff {
  /** The path after the change, or before it where the file goes. */
  readonly path: string;
  readonly status: "changed" | "added" | "removed";
  readonly hunks: readonly DiffHunk[];
}

interface OpenFile {
  oldPath: string;
  newPath: string;
  hunks: OpenHunk[];
}

interface OpenHunk extends DiffHunk {
  readonly lines: DiffLine[];
  oldLeft: number;
  newLeft: number;
}

const kinds: Readonly<Record<string, DiffLineKind>> = { " ": "context", "-": "removed", "+": "added" };

/**
 * Reads a unified diff. Lines are counted down from the hunk's header, for a removed SQL comment (`-- x`) looks
 * like a file header otherwise.
 */
export function parseDiff(diff: string): readonly FileDiff[] {
  const files: OpenFile[] = [];
  for (const line of diff.split("\n")) readLine(line, files);
  return files.map(({ oldPath, newPath, hunks }) => ({
    path: newPath === "/dev/null" ? withoutSide(oldPath) : withoutSide(newPath),
    status: oldPath === "/dev/null" ? "added" : newPath === "/dev/null" ? "removed" : "changed",
    hunks: hunks.map(({ oldStart, newStart, heading, lines }) => ({ oldStart, newStart, heading, lines })),
  }));
}

function readLine(line: string, files: OpenFile[]): void {
  const file = files.at(-1);
  const hunk = file?.hunks.at(-1);
  if (hunk !== undefined && (hunk.oldLeft > 0 || hunk.newLeft > 0)) return readBody(line, hunk);
  if (line.startsWith("--- ")) files.push({ oldPath: pathIn(line), newPath: "", hunks: [] });
  else if (line.startsWith("+++ ") && file !== undefined) file.newPath = pathIn(line);
  else if (line.startsWith("@@ ") && file !== undefined) {
    const opened = openHunk(line);
    if (opened !== null) file.hunks.push(opened);
  }
}

function readBody(line: string, hunk: OpenHunk): void {
  // Some tools strip the blank from an empty context line.
  const kind = line === "" ? "context" : kinds[line[0] ?? ""];
  if (kind === undefined) return;
  hunk.lines.push({ kind, text: line.slice(1).replace(/\r$/, "") });
  if (kind !== "added") hunk.oldLeft--;
  if (kind !== "removed") hunk.newLeft--;
}

function openHunk(line: string): OpenHunk | null {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
  if (match === null) return null;
  const [, oldStart, oldCount = "1", newStart, newCount = "1", heading = ""] = match;
  return {
    oldStart: Number(oldStart),
    newStart: Number(newStart),
    heading,
    lines: [],
    oldLeft: Number(oldCount),
    newLeft: Number(newCount),
  };
}

function pathIn(header: string): string {
  const path = header.slice(4).replace(/\t.*$/, "").replace(/\r$/, "");
  return path.startsWith('"') ? unquote(path) : path;
}

/** Git writes a name with unusual bytes as a C string, each byte of its UTF-8 in octal. */
function unquote(quoted: string): string {
  const bytes: number[] = [];
  for (const [piece, octal, letter] of quoted.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter === undefined) bytes.push(...Buffer.from(piece));
    else bytes.push(...Buffer.from({ n: "\n", t: "\t", r: "\r" }[letter] ?? letter));
  }
  return Buffer.from(bytes).toString();
}

function withoutSide(path: string): string {
  return path.replace(/^[ab]\//, "");
}
