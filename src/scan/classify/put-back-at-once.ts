import type { FileSummary, UseSummary } from "../summary/file-summary.ts";

/** `slot = before`, in a function that waits for nothing: one that does takes its time anyway. */
export function isPutBackAtOnce({ value, frame }: UseSummary, { frames }: FileSummary): boolean {
  return value?.startsWith("saved:") === true && frames[frame]?.awaits === false;
}
