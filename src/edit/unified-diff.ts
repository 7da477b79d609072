import { createTwoFilesPatch } from "diff/lib/patch/create.js";
import type { FileChange } from "../model/edit.ts";

/** A unified diff of the changes, in order of path, as `git diff` writes it. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(diffOf)
    .join("");
}

/** How many lines a change adds and removes. */
export function lineCounts(diff: string): { readonly insertions: number; readonly deletions: number } {
  const lines = diff.split("\n");
  return {
    insertions: lines.filter((line) => line.startsWith("+") && !line.startsWith("+++ ")).length,
    deletions: lines.filter((line) => line.startsWith("-") && !line.startsWith("--- ")).length,
  };
}

function diffOf({ path, before, after }: FileChange): string {
  if (before === after) return "";
  const oldName = before === null ? "/dev/null" : `a/${path}`;
  const patch = createTwoFilesPatch(oldName, `b/${path}`, before ?? "", after, "", "", {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  return patch.replace(/^(--- .*?)\t$/m, "$1").replace(/^(\+\+\+ .*?)\t$/m, "$1");
}
