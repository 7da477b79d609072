import { context } from "@unambient/runtime";

type Work = (...args: unknown[]) => unknown;

const zone = context("zone", {
  flag: "use_async_error_context",
  legacy: "utc",
});

export function bound(name: string, work: Work): Work {
  return function (this: unknown) {
    const saved = zone.value;
    zone.value = name;
    try {
      return work.apply(this, arguments as unknown as unknown[]);
    } finally {
      zone.value = saved;
    }
  };
}

export const zoneNow = (): string => zone.value;
