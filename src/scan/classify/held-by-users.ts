import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import type { State } from "./state.ts";

/**
 * `open[k].users++` where it is asked for, `--open[k].users` where it is let go of: who takes it out knows that
 * nobody has it. One slot for all may name the entry that is at work: `one = open[k] ??= make(k); one.users++`.
 */
export function isHeldByUsers({ uses, file, name }: State): boolean {
  const own = uses.flatMap(({ use }) => (isFieldOfEntry(use) ? [use] : []));
  return isCountedBothWays(own) || file.variables.some((slot) => isUsersSlot(slot, name));
}

function isUsersSlot(slot: VariableSummary, table: string): boolean {
  if (slot.role !== "let" && slot.role !== "var") return false;
  const { uses } = slot;
  const isGiven = ({ action, path, value }: UseSummary): boolean =>
    action === "write" &&
    path.length === 0 &&
    (value === `member:${table}.*` || value === `call:${table}.get`);
  return uses.some(isGiven) && isCountedBothWays(uses.filter(({ path }) => path.length === 1));
}

function isCountedBothWays(uses: readonly UseSummary[]): boolean {
  const steps = uses.filter(({ action }) => action === "update");
  const isCountedDown = (up: UseSummary): boolean =>
    steps.some(({ value, path }) => value === "--" && path.at(-1) === up.path.at(-1));
  return steps.some((step) => step.value === "++" && isCountedDown(step));
}

/** `open[key].users` */
export function isFieldOfEntry({ path }: UseSummary): boolean {
  return path.length === 2 && path[0] === "*" && path[1] !== "*";
}
