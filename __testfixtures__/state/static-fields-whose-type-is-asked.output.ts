import { cell } from "@unambient/runtime";

interface Clock {
  readonly now: () => number;
  readonly zone: { readonly name: string };
}

export class Clocks {
  static current = cell<Clock>("current", {
    flag: "use_scoped_state",
    legacy: { now: Date.now, zone: { name: "UTC" } },
  }); // unambient: shared-binding
  static readonly version = 1;

  static set(clock: typeof Clocks.current.value): void {
    Clocks.current.value = clock;
  }
}

type Zone = typeof Clocks.current.value.zone;

export function zone(): Zone {
  return Clocks.current.value.zone;
}

export const version: typeof Clocks.version = Clocks.version;
