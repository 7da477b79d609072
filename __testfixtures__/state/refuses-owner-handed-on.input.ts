const known: unknown[] = [];

class Clock {
  static offset = 0;
}

known.push(Clock);

export function advance(by: number): number {
  Clock.offset += by;
  return Clock.offset + known.length;
}
