import type { Scope } from "./scope.ts";

/** Where a value lives. A holder made in shadow mode never answers while its flag is off. */
export interface Holder {
  value: unknown;
  readonly isShadow: boolean;
}

export interface Binding {
  readonly slot: object;
  readonly holder: Holder;
}

/**
 * What one AsyncLocalStorage carries: the scope, and the slots bound by `run` since it was opened. Frames are never
 * changed: `run` makes a new one, with at most one binding a slot, so that its cost does not grow with depth.
 */
export interface Frame {
  readonly scope: Scope;
  readonly bindings: readonly Binding[];
}

/** A frame that binds one more slot. */
export function bindSlot(frame: Frame, slot: object, holder: Holder): Frame {
  const bindings = frame.bindings.slice();
  const index = bindings.findIndex((binding) => binding.slot === slot);
  bindings[index === -1 ? bindings.length : index] = { slot, holder };
  return { scope: frame.scope, bindings };
}

/** The slot's holder in this frame's own scope: bound by a `run`, or written in the scope. */
export function ownHolder(frame: Frame, slot: object): Holder | undefined {
  for (const binding of frame.bindings) if (binding.slot === slot) return binding.holder;
  return frame.scope.slots.get(slot) as Holder | undefined;
}

/** The slot's holder nearest to this frame, in its own scope or in one around it. */
export function nearestHolder(frame: Frame, slot: object): Holder | undefined {
  for (let current: Frame | undefined = frame; current !== undefined; current = current.scope.origin) {
    const holder = ownHolder(current, slot);
    if (holder !== undefined) return holder;
  }
  return undefined;
}
