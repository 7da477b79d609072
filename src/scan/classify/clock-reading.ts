import type { PlacedUse } from "../link/linked-variable.ts";
import { isClockShape } from "../scopes/clock-shape.ts";

/** A clock was asked for it, there or by a constant. */
export function isClockReading({ use }: PlacedUse): boolean {
  return use.value === "clock" || isClockShape(use.value ?? "");
}
