import type { PlacedUse } from "../link/linked-variable.ts";
import type { VariableSummary } from "../summary/file-summary.ts";

/** Names of methods by which a table hands out what it holds. */
const GETTERS: ReadonlySet<string> = new Set(["get", "at", "find", "values", "entries"]);

/**
 * `const api = { get(id) { … }, add(id, x) { … } }`: whatever it is called, the function is the object's own, no
 * table's.
 */
export function isOwnMethodCall({ methods }: VariableSummary, { use }: PlacedUse): boolean {
  return (
    methods.length > 0 &&
    use.action === "call" &&
    use.path.length === 0 &&
    use.method !== null &&
    methods.includes(use.method)
  );
}

/**
 * `const kinds = { id: { get, set }, name: { get, set } }; kinds[kind].set(record, value)`: each entry brings a
 * function of that name along, and is no table either.
 */
export function isEntryMethodCall({ methods }: VariableSummary, { use }: PlacedUse): boolean {
  return use.path.join() === "*" && methods.includes(`*.${use.method ?? ""}`);
}

/** `const one = api.get(id); one.seen = true`: what such a function answers is no part of the object. */
export function isOfOwnAnswer({ methods }: VariableSummary, { use }: PlacedUse): boolean {
  // `this[key] = value` in one of them is the object itself.
  const isOwnEntry = use.path.length === 1 && (use.via === null || use.via === "this");
  if (use.path[0] !== "*" || isOwnEntry) return false;
  return methods.some((method) => GETTERS.has(method));
}
