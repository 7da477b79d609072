import { context } from "@unambient/runtime";

const zone = context("zone", {
  flag: "use_async_error_context",
  legacy: "utc",
});

export function inZone(name: string, work: () => string): string {
  const saved = zone.value;
  // Readers below take the zone from here.
  return zone.entering(name, () => {
    try {
      return work();
    } finally {
      zone.value = saved;
    }
  });
}

export const zoneNow = (): string => zone.value;
