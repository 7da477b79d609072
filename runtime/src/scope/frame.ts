import type { Scope } from "./scope.ts";

/** Where a value lives. */
export interface Holder {
  value: unknown;
  /** It was made in shadow mode and not written to with the flag on since: it answers with the flag on only. */
  isShadow: boolean;
}

/** A holder that a `run` made for a slot. */
export interface Binding extends Holder {
  readonly slot: object;
}

/**
 * What one AsyncLocalStorage carries: the scope, and the slots bound by `run` since it was opened. There is at most
 * one binding a slot, and a frame does not hold the frame that it was made from: neither the cost of a run nor what
 * it keeps alive grows with depth.
 */
export class Frame {
  readonly scope: Scope;
  /** The binding of the innermost run. */
  readonly newest: Binding | null;
  readonly others: readonly Binding[];

  constructor(scope: Scope, newest: Binding | null, others: readonly Binding[]) {
    this.scope = scope;
    this.newest = newest;
    this.others = others;
  }
}

const NO_OTHERS: readonly Binding[] = Object.freeze([]);

/** The first frame of a scope: nothing is bound in it. */
export function scopeFrame(scope: Scope): Frame {
  return new Frame(scope, null, NO_OTHERS);
}

/** A frame that binds one more slot. */
export function bindSlot(frame: Frame, slot: object, value: unknown, isShadow = false): Frame {
  return new Frame(frame.scope, { slot, value, isShadow }, bindingsBeside(frame, slot));
}

function bindingsBeside({ newest, others }: Frame, slot: object): readonly Binding[] {
  if (newest === null || newest.slot === slot) return others;
  return [newest, ...others.filter((other) => other.slot !== slot)];
}

/** The slot's holder in this frame's own scope: bound by a `run`, or written in the scope. */
export function ownHolder(frame: Frame, slot: object): Holder | undefined {
  if (frame.newest !== null && frame.newest.slot === slot) return frame.newest;
  for (const other of frame.others) if (other.slot === slot) return other;
  return frame.scope.slots.get(slot) as Holder | undefined;
}

/**
 * The slot's holder nearest to this frame, in its own scope or in one around it; `pastShadow`: the nearest that is no
 * shadow.
 */
export function nearestHolder(
  frame: Frame | undefined,
  slot: object,
  pastShadow = false,
): Holder | undefined {
  for (let current = frame; current !== undefined; current = current.scope.origin) {
    const holder = ownHolder(current, slot);
    if (holder !== undefined && !(pastShadow && holder.isShadow)) return holder;
  }
  return undefined;
}
