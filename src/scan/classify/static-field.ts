import type { FieldSummary } from "../summary/file-summary.ts";
import type { Classification } from "./classification.ts";
import type { State } from "./state.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** The declaration of a state that is a static field of a class, or null. */
export function staticFieldOf({ form, linked, member }: State): FieldSummary | null {
  if (form !== "static-field" || !linked) return null;
  return linked.variable.fields.find(({ isStatic, name }) => isStatic && name === member) ?? null;
}

/** A collection that the field holds for good: its facade is the very collection, so that no access needs to change. */
export function isKeptCollection({ state, container }: UsageProfile, { stage }: Classification): boolean {
  const field = staticFieldOf(state);
  if (!field?.isPlain || state.linked?.variable.scope !== "") return false;
  const isReplaced = state.uses.some(({ use }) => use.path.length === 0 && REPLACES.has(use.action));
  return !isReplaced && FITTING[stage]?.has(container) === true;
}

const REPLACES: ReadonlySet<string> = new Set(["write", "update", "delete"]);

const FITTING: Readonly<Record<string, ReadonlySet<string>>> = Object.freeze({
  registry: new Set(["map", "set", "weak", "array"]),
  cache: new Set(["map", "weak"]),
});
