import { joinedTexts, textsIn } from "../cache/joined-lists.ts";
import type { Extent } from "./outcome-scan.ts";

/** The extents of all files as plain data that is quickly read. */
export interface StoredExtents {
  readonly paths: string;
  /** Less than nothing where there is a reason instead. */
  readonly lines: Int32Array;
  readonly reasons: readonly string[];
}

export function storedExtents(extents: ReadonlyMap<string, Extent>): StoredExtents {
  const all = [...extents.values()];
  return {
    paths: joinedTexts([...extents.keys()]),
    lines: Int32Array.from(all, (extent) => (typeof extent === "number" ? extent : -1)),
    reasons: all.filter((extent) => typeof extent === "string"),
  };
}

export function extentsOf({ paths, lines, reasons }: StoredExtents): Map<string, Extent> {
  const left = reasons.values();
  return new Map(
    textsIn(paths).map((path, at): [string, Extent] => {
      const count = lines[at] as number;
      return [path, count < 0 ? (left.next().value as string) : count];
    }),
  );
}
