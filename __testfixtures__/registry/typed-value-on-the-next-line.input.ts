interface Failures {
  [image: string]: number;
}

const lastFailureTimes: Record<string, readonly [seconds: number, nanoseconds: number]> =
  {};
const failures: Failures =
  {};
let skipped: readonly string[] =
  [];

export function failed(image: string, time: readonly [number, number]): void {
  lastFailureTimes[image] = time;
  failures[image] = (failures[image] ?? 0) + 1;
}

export function fetched(image: string): void {
  delete lastFailureTimes[image];
  delete failures[image];
}

export function skip(image: string): void {
  skipped = [...skipped, image];
}

export const failuresOf = (image: string): number => failures[image] ?? skipped.length;
