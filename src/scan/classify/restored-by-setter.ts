import { isExamplePath } from "../files/example-path.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf, inFinally } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** The longest way from the name of a setter to what it is handed. */
const HANDED_WITHIN = 80;

/**
 * `const outer = slot; set(inner); try { … } finally { set(outer) }`: the function that sets it puts the old value
 * back as well.
 */
export const restoredBySetter: Rule = (profile) => {
  const [restore, ...others] = restoringCalls(profile);
  if (!restore) return null;
  const frames = framesOf([restore, ...others]);
  // A call that nothing follows sets it for good: whose value that is, somebody must read.
  const isAlways =
    [restore, ...others].every(inFinally) &&
    profile.setterCalls.every((call) => call.phase === "load" || frames.has(frameKey(call)));
  const how = isAlways ? "in a `finally`" : "where the work ends";
  return classified(
    "error-context",
    "save-restore",
    isAlways ? 0.9 : 0.75,
    `callers save its value, set it around work and put it back ${how}`,
    fact("save-restore", `the saved value is put back ${how}`, restore),
  );
};

/**
 * Whether what was there before is put back by a setter in any case: it stands for the work under way, whatever that
 * collects in it.
 */
export function isRestoredBySetter(profile: UsageProfile): boolean {
  return restoringCalls(profile).some(inFinally);
}

function restoringCalls(profile: UsageProfile): readonly PlacedUse[] {
  const { state } = profile;
  // An example puts back whatever it sets: what that is for the program it does not say.
  const setterCalls = profile.setterCalls.filter(({ file }) => !isExamplePath(file.path, ""));
  if (setterCalls.length < 2) return [];
  const named = [...state.uses, ...profile.handedOut];
  return setterCalls.filter((call) =>
    named.some(
      (kept) =>
        isHandedBack(kept, call) &&
        isSavedHere(kept, named) &&
        setterCalls.some((other) => isSetBetween(other, kept, call)),
    ),
  );
}

/**
 * Under a name of this function; what is asked for and handed on at once, `reset(); set(await ask())`, is the value
 * of the moment.
 */
function isSavedHere(kept: PlacedUse, named: readonly PlacedUse[]): boolean {
  const { origin } = kept.use;
  const isSave = ({ use }: PlacedUse): boolean =>
    use.action === "bind" && (use.start === origin || use.origin === origin);
  return kept.isForeign === true || named.some((save) => frameKey(save) === frameKey(kept) && isSave(save));
}

/** The old value by its local name, as what the call is given. */
function isHandedBack({ file, use }: PlacedUse, call: PlacedUse): boolean {
  const isOldValue = use.via === "alias" && use.action === "pass" && use.path.every((step) => step === "()");
  if (!isOldValue || file !== call.file || use.frame !== call.use.frame) return false;
  return use.start > call.use.end && use.start < call.use.end + HANDED_WITHIN;
}

/** Once the old value was kept, and before it is put back. */
function isSetBetween(other: PlacedUse, kept: PlacedUse, restore: PlacedUse): boolean {
  const { start } = other.use;
  return (
    frameKey(other) === frameKey(restore) && start > (kept.use.origin ?? start) && start < restore.use.start
  );
}
