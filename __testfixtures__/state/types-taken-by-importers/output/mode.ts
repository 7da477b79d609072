import { cell } from "@unambient/runtime";

export interface Watcher {
  changed(mode: Mode): void;
}

export const mode = cell<"idle" | "busy">("mode", {
  flag: "use_scoped_state",
  legacy: "idle",
}); // unambient: shared-binding
export type Mode = typeof mode.value;

export class Meter {
  static turns = cell("turns", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

  turn(): number {
    Meter.turns.value += 1;
    return Meter.turns.value;
  }
}

export function toggle(): Mode {
  mode.value = mode.value === "idle" ? "busy" : "idle";
  return mode.value;
}
