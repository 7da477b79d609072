import type { Reference } from "../scopes/reference.ts";
import { ownerOf } from "./test-frames.ts";

/**
 * Whether the function of the first mention has waited for something before the last one comes; what stands in what
 * is awaited comes before that waits.
 */
export function isWaitedBetween(first: Reference, last: Reference): boolean {
  return ownerOf(first.frame).awaitsAt.some(({ end }) => first.start < end && end <= last.start);
}
