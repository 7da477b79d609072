/** What can be asked for what it refers to. */
export interface Reference<Value extends object> {
  deref(): Value | undefined;
}

/**
 * Does not keep the value alive; where the platform has no weak references it does, as there is no other way to reach
 * it.
 */
export function refersTo<Value extends object>(value: Value): Reference<Value> {
  return globalThis.WeakRef ? new WeakRef(value) : { deref: () => value };
}

export function isWeakReference(value: object): value is Reference<object> {
  return typeof WeakRef === "function" && value instanceof WeakRef;
}
