import { cell } from "@unambient/runtime";

type Step = (count: number) => number;

const step = cell<Step | undefined>("step", {
  flag: "use_scoped_state",
  legacy: undefined,
});
const last = cell<unknown>("last", {
  flag: "use_scoped_state",
  legacy: undefined,
});

export function use(given: Step): void {
  step.value = given;
  last.value = step.value;
}

export function run(count: number): number {
  return step.value === undefined ? 0 : (void 0, step.value)!(count);
}

export function runLast(count: number): number {
  return last.value === undefined ? 0 : ((void 0, last.value) as Step)(count);
}

export const runPlain = (count: number): number | undefined => (0, step.value)?.(count);
