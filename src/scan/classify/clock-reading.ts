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

/**
 * `if (now - failed.get(url) < 5000) return`: how long ago something was is asked, but how long it took nobody
 * measures: it says what is too early, no span.
 */
export function isOnlyHeldBackBy(gets: readonly PlacedUse[]): boolean {
  const compared = gets.filter(({ use }) => use.action === "compare" && use.path.at(-1) === "*");
  return compared.some(isAskedForLess) && !compared.some(({ use }) => use.value === null);
}

function isAskedForLess({ use }: PlacedUse): boolean {
  return use.value === "less";
}
