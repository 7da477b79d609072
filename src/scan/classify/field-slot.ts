import type { PlacedUse } from "../link/linked-variable.ts";
import type { Rule } from "./classification.ts";
import { depthCounter } from "./enter-exit-rules.ts";
import { saveRestore, stackTop, swappedSlot } from "./save-restore-rules.ts";
import { setAndReset } from "./set-reset-rules.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `const owner = { current: null }`, where functions replace that one property: a slot in an object's clothes. It is
 * a context where a variable that is used like it would be one; as anything else the object is a record like others.
 */
export const fieldSlot: Rule = (profile) => {
  const { container, fieldWrites, changes } = profile;
  const [name] = fieldWrites[0]?.use.path ?? [];
  if (container !== "object" || name === undefined || fieldWrites.length < changes.length) return null;
  if (!fieldWrites.every((write) => isOwnField(write, name))) return null;
  const slot = slotProfile(profile, name);
  for (const rule of [saveRestore, stackTop, setAndReset, swappedSlot, depthCounter]) {
    const result = rule(slot);
    if (result) return result.stage === "error-context" ? result : null;
  }
  return null;
};

/**
 * The field, or a part of what it holds, named through the object; methods that change their own object's fields are
 * an instance's.
 */
function isOwnField({ use }: PlacedUse, name: string): boolean {
  const isChange = /^(write|update|call)$/.test(use.action);
  return isChange && use.via === null && use.path[0] === name;
}

/** What the rules for one value would read of a variable in the property's place. */
function slotProfile(profile: UsageProfile, name: string): UsageProfile {
  const ofField = (uses: readonly PlacedUse[]): PlacedUse[] =>
    uses
      .filter(({ use }) => use.path[0] === name)
      .map((placed) => ({ ...placed, use: { ...placed.use, path: placed.use.path.slice(1) } }));
  const reads = ofField(profile.reads);
  const writes = ofField(profile.fieldWrites).filter(
    (write) => write.use.path.length === 0 && write.use.action !== "call" && !isFromOther(write, reads),
  );
  return {
    ...profile,
    state: { ...profile.state, initial: "nullish", uses: ofField(profile.state.uses) },
    container: "scalar",
    writes,
    reads,
    changes: writes,
    puts: [],
    gets: [],
    removes: [],
    fieldWrites: [],
    setterCalls: [],
    putterCalls: [],
  };
}

/** `owner.current = first`, where `first` is another property's value: nothing is put back. */
function isFromOther(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  if (write.use.value?.startsWith("saved:") !== true) return false;
  return !reads.some(
    (read) => read.file === write.file && read.use.action === "bind" && read.use.path.length === 0,
  );
}
