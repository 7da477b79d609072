import type { FileSummary } from "./file-summary.ts";

/** When a function runs: only while its module loads, or at any time after as well. */
export type Phase = "load" | "run";

/** Phases of a file's functions as one letter each. */
export function phaseLetters(phases: readonly Phase[]): string {
  return phases.map((phase) => (phase === "load" ? LOAD : RUN)).join("");
}

const LOAD = "l";
const RUN = "r";

/** When the function of that number runs; what is not known can run at any time. */
export function phaseOf({ phases }: Pick<FileSummary, "phases">, frame: number): Phase {
  return phases[frame] === LOAD ? "load" : "run";
}
