import { context } from "@unambient/runtime";

const zone = context("zone", {
  flag: "use_async_error_context",
  legacy: "utc",
});

export function inZone(name: string, work: () => string): string {
  return zone.run(name, () => {
    // The work reads the zone.
    const result = work();
    return result + zone.value; // still inside
  });
}

export const zoneNow = (): string => zone.value;
