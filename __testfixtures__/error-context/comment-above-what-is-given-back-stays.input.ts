let zone = "utc";
let depth = 0;

export function inZone(name: string, work: () => string): string {
  const saved = zone;
  zone = name;
  try {
    // The work reads the zone.
    return work();
  } finally {
    zone = saved;
  }
}

export function atDepth<T>(next: number, work: () => T): T {
  const saved = depth;
  try {
    depth = next;
    // The work may ask how deep
    // it is.
    return work();
  } finally {
    depth = saved;
  }
}

export const now = (): string => `${zone} ${depth}`;
