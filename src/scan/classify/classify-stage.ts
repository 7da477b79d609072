import { classified } from "./classification.ts";
import type { Classification } from "./classification.ts";
import { collectionRules } from "./collection-rules.ts";
import { slotRules } from "./slot-rules.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** The stage that the usage speaks for. The first rule that fits wins; where none does it is plain `state`. */
export function classifyStage(profile: UsageProfile): Classification {
  for (const rule of isSlot(profile) ? slotRules : collectionRules) {
    const result = rule(profile);
    if (result) return result;
  }
  return classified("state", "other", 0.5, "it is changed after load and has no role of its own");
}

/** One value that is replaced, not a container that is filled; a container may still be emptied by replacing it. */
function isSlot({ container, puts, writes }: UsageProfile): boolean {
  if (writes.length === 0) return false;
  if (puts.length === 0) return true;
  if (container !== "scalar" && container !== "alias") return false;
  return !writes.some(({ use }) =>
    /^(new:(Map|Set|WeakMap|WeakSet)|empty-object|object)$/.test(use.value ?? ""),
  );
}
