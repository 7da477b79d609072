import { mode, type Mode, toggle } from "./mode";
import type { Meter, Watcher } from "./mode";

export function refresh(watcher: Watcher, meter: Meter): number {
  const before: Mode = mode.value;
  watcher.changed(before);
  watcher.changed(toggle());
  return meter.turn();
}

export function sameAs(other: typeof mode.value): boolean {
  return other === mode.value;
}
