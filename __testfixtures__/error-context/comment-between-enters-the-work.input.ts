let zone = "utc";

export function inZone(name: string, work: () => string): string {
  const saved = zone;
  // Readers below take the zone from here.
  zone = name;
  try {
    return work();
  } finally {
    zone = saved;
  }
}

export const zoneNow = (): string => zone;
