interface Clock {
  readonly now: () => number;
  readonly zone: { readonly name: string };
}

export class Clocks {
  static current: Clock = { now: Date.now, zone: { name: "UTC" } };
  static readonly version = 1;

  static set(clock: typeof Clocks.current): void {
    Clocks.current = clock;
  }
}

type Zone = typeof Clocks.current.zone;

export function zone(): Zone {
  return Clocks.current.zone;
}

export const version: typeof Clocks.version = Clocks.version;
