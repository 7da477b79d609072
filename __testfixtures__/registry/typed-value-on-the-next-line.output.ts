import { cell, dictionary } from "@unambient/runtime";

interface Failures {
  [image: string]: number;
}

const lastFailureTimes = dictionary<readonly [seconds: number, nanoseconds: number]>(
  "lastFailureTimes",
  {
    flag: "use_supervised_registry",
    legacy: {},
  },
);
const failures = dictionary("failures", {
  flag: "use_supervised_registry",
  legacy: {} as Failures,
});
const skipped = cell<readonly string[]>("skipped", {
  flag: "use_supervised_registry",
  legacy: [],
});

export function failed(image: string, time: readonly [number, number]): void {
  lastFailureTimes.set(image, time);
  failures.set(image, (failures.get(image) ?? 0) + 1);
}

export function fetched(image: string): void {
  lastFailureTimes.delete(image);
  failures.delete(image);
}

export function skip(image: string): void {
  skipped.value = [...skipped.value, image];
}

export const failuresOf = (image: string): number => failures.get(image) ?? skipped.value.length;
