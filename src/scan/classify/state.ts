import type { Form } from "../../model/finding.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary } from "../summary/file-summary.ts";

/** A place that may hold ambient state: a variable, or a property of a class, a function or the exports object. */
export interface State {
  readonly file: FileSummary;
  readonly name: string;
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  /** Names of what encloses it, dotted. */
  readonly scope: string;
  /** Shape of the initialiser. */
  readonly initial: string;
  /** Mentions; paths start below the place itself. */
  readonly uses: readonly PlacedUse[];
  readonly linked: LinkedVariable | null;
  /** The property below the variable, when the place is one. */
  readonly member: string | null;
}

export type MutationKind = "none" | "write" | "mutate";

/** A mention in production code that can run at any time after its module has loaded. */
export function isRunPhase(placed: PlacedUse): boolean {
  return placed.file.testMark === null && placed.phase === "run";
}
