import type { PlacedUse } from "../link/linked-variable.ts";
import { isClockShape } from "../scopes/clock-shape.ts";

/** A clock was asked for it, there or by a constant. */
export function isClockReading({ use }: PlacedUse): boolean {
  return use.value === "clock" || isClockShape(use.value ?? "");
}

/** Spans and times that a call begins. */
export const SPAN_VALUES =
  /^call:(.*\.)?((start|create|begin|open)\w*(Span|Transaction|Timer)|startChild|hrtime|hrtime\.bigint|Date\.now|performance\.now|now)$/;

/** A table in which other things stand beside a time is none of times. */
export function isNoTime(put: PlacedUse): boolean {
  const value = put.use.value ?? "nullish";
  return !isClockReading(put) && !SPAN_VALUES.test(value) && !/^(nullish|number|compute)$/.test(value);
}
