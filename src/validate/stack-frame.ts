import { fileURLToPath } from "node:url";

export interface StackFrame {
  /** From the tree's root, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** The place that a line of a stack names, where it is in the tree and not in an installed module; else null. */
export function frameIn(root: string, line: string): StackFrame | null {
  const match = /(?:\(|at (?:async )?)((?:file:\/\/)?(?:\/|[A-Za-z]:\\).*?):(\d+):(\d+)\)?$/.exec(line);
  if (match === null) return null;
  const place = match[1] ?? "";
  const path = place.startsWith("file://") ? fileURLToPath(place) : place;
  if (!path.startsWith(root) || path.includes("node_modules")) return null;
  const inside = path.slice(root.length + 1).replaceAll("\\", "/");
  return { path: inside, line: Number(match[2]), column: Number(match[3]) };
}
