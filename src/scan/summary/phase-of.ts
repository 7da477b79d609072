import type { FileSummary } from "./file-summary.ts";

/** When a function runs: only while its module loads, or at any time after as well. */
export type Phase = "load" | "run";

/** Phases of a file's functions as one letter each; `making`: only while a maker runs, see makerFrames. */
export function phaseLetters(phases: readonly (Phase | "making")[]): string {
  return phases.map((phase) => LETTERS[phase]).join("");
}

const LETTERS = { load: "l", run: "r", making: "m" } as const;

/** When the function of that number runs; what is not known can run at any time. */
export function phaseOf({ phases }: Pick<FileSummary, "phases">, frame: number): Phase {
  return phases[frame] === LETTERS.load ? "load" : "run";
}

/** The same for one who knows that the makers run once, as the project loads. */
export function phaseOfMade({ phases }: Pick<FileSummary, "phases">, frame: number): Phase {
  return phases[frame] === LETTERS.run ? "run" : "load";
}
