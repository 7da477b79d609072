import { mode, type Mode, toggle } from "./mode";
import type { Meter, Watcher } from "./mode";

export function refresh(watcher: Watcher, meter: Meter): number {
  const before: Mode = mode;
  watcher.changed(before);
  watcher.changed(toggle());
  return meter.turn();
}

export function sameAs(other: typeof mode): boolean {
  return other === mode;
}
