let zone = "utc";

export function inZone(name: string, work: () => string): string {
  const saved = zone;
  zone = name;
  try {
    // The work reads the zone.
    const result = work();
    return result + zone; // still inside
  } finally {
    zone = saved;
  }
}

export const zoneNow = (): string => zone;
