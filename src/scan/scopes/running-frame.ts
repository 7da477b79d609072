import type { Frame } from "./scope.ts";

/** A callback that is run on the spot (`list.forEach(…)`) runs as part of the function around it. */
export function runningFrame(frame: Frame): Frame {
  let outer = frame;
  while (outer.immediate && outer.parent) outer = outer.parent;
  return outer;
}
