import type { FileSummary } from "./file-summary.ts";

/** When a function runs: only while its module loads, or at any time after as well. */
export type Phase = "load" | "run";

/**
 * How a function comes to run. `making`: only while a maker or an installer runs, see makerFrames; `main`: see
 * mainFrames.
 */
export type FramePhase = Phase | "making" | "main";

/** Phases of a file's functions as one letter each. */
export function phaseLetters(phases: readonly FramePhase[]): string {
  return phases.map((phase) => LETTERS[phase]).join("");
}

const LETTERS = { load: "l", run: "r", making: "m", main: "p" } as const;

/** When the function of that number runs; what is not known can run at any time. */
export function phaseOf({ phases }: Pick<FileSummary, "phases">, frame: number): Phase {
  return phases[frame] === LETTERS.load ? "load" : "run";
}

/** The same for what is declared in a function that runs once: until that has ended it is made, not changed. */
export function phaseOfMade({ phases }: Pick<FileSummary, "phases">, frame: number): Phase {
  return phases[frame] === LETTERS.load || phases[frame] === LETTERS.making ? "load" : "run";
}

/** Whether the function runs once in a process, as the module loads or on from there. */
export function runsOnce({ phases }: Pick<FileSummary, "phases">, frame: number): boolean {
  return phases[frame] === LETTERS.load || phases[frame] === LETTERS.main;
}
