import { IN_LOOP } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { frameOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `while (steps--) node = node.parent`: a cursor, which loops move along what it stands at. Each of their turns asks
 * for it and sets it. One that a function moves while it waits takes its time anyway.
 */
export function isMovedAlong({ state, writes }: UsageProfile): boolean {
  return writes.some((write) => isMoved(write.use, state.name) && frameOf(write)?.awaits === false);
}

/**
 * `heap[at] = heap[parent]`, in the turns of a loop: entries that change places among themselves, as those of a heap
 * do, and of a list that is sorted or closed up.
 */
export function hasMovedEntries({ state, container, puts }: UsageProfile): boolean {
  return container === "array" && puts.some(({ use }) => isMoved(use, state.name));
}

/** In a loop it is given a part of what it held, or of what the list holds. */
function isMoved({ flags, value }: UseSummary, name: string): boolean {
  return (flags & IN_LOOP) !== 0 && value?.startsWith(`member:${name}.`) === true;
}
