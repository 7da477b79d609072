import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { phaseOf } from "../summary/phase-of.ts";

/** `this.constructor.made[key] = this` in a method: what an instance does to a property of its class. */
export function throughConstructor({ file, variable }: LinkedVariable): readonly PlacedUse[] {
  return variable.instanceUses.flatMap((use) => {
    if (use.path[0] !== "constructor" || use.path.length === 1) return [];
    const ofClass = { ...use, path: use.path.slice(1) };
    return [{ file, use: ofClass, isForeign: false, phase: phaseOf(file, use.during) }];
  });
}
