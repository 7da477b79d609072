import { context } from "@unambient/runtime";

const zone = context("zone", {
  flag: "use_async_error_context",
  legacy: "utc",
});
const depth = context("depth", { flag: "use_async_error_context", legacy: 0 });

export function inZone(name: string, work: () => string): string {
  return zone.run(name, () => {
    // The work reads the zone.
    return work();
  });
}

export function atDepth<T>(next: number, work: () => T): T {
  return depth.run(next, () => {
    // The work may ask how deep
    // it is.
    return work();
  });
}

export const now = (): string => `${zone.value} ${depth.value}`;
