export interface Watcher {
  changed(mode: Mode): void;
}

export let mode: "idle" | "busy" = "idle";
export type Mode = typeof mode;

export class Meter {
  static turns = 0;

  turn(): number {
    Meter.turns += 1;
    return Meter.turns;
  }
}

export function toggle(): Mode {
  mode = mode === "idle" ? "busy" : "idle";
  return mode;
}
