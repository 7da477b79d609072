type Work = (...args: unknown[]) => unknown;

let zone = "utc";

export function bound(name: string, work: Work): Work {
  return function (this: unknown) {
    const saved = zone;
    zone = name;
    try {
      return work.apply(this, arguments as unknown as unknown[]);
    } finally {
      zone = saved;
    }
  };
}

export const zoneNow = (): string => zone;
