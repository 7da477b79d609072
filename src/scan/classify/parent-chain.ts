import { IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `const saved = slot; slot = { parent: saved }; try { … } finally { slot = saved }`, where the parents are walked,
 * or where a function that is made puts back what the slot held then. The module keeps the calls under way itself and
 * says which later work they are carried into: work that it does not say so of must find nothing there, as it would
 * behind an async context.
 */
export const parentChain: Rule = ({ state, writes }) => {
  if (!writes.some(({ use }) => use.value?.startsWith("saved:"))) return null;
  const carried = writes.find((write) => isCarriedByHand(write, state.uses));
  const linked = writes.find((write) => isLinked(write, state.uses));
  const isWalked = state.uses.some(isStepUp);
  if (!(linked && isWalked) && !carried) return null;
  const how = carried ? "is carried into later calls by hand" : "holds the one before it as its parent";
  return classified(
    "state",
    "parent-chain",
    0.85,
    `it holds the calls under way, and each value ${how}`,
    fact("parent-chain", `the value that is put here ${how}`, carried ?? linked),
  );
};

/** `slot = { parent: saved }`, `slot = new Frame(saved)` */
function isLinked(write: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { use } = next(write, uses) ?? {};
  if (!use || use.path.length > 0) return false;
  return use.action === "store"
    ? write.use.value === "object"
    : use.action === "pass" && use.pass?.isNew === true && write.use.value?.startsWith("new:") === true;
}

/** `for (let each = slot; each; each = each.parent)` */
function isStepUp({ use }: PlacedUse): boolean {
  return use.via === "alias" && use.action === "bind" && use.path.length === 1 && (use.flags & IN_LOOP) !== 0;
}

/**
 * `const kept = slot; return function () { const saved = slot; slot = kept; … }`: read in a function, set in one that
 * it makes, which keeps what was there for itself. What only puts it back, `.finally(() => { slot = kept })`, ends
 * the work.
 */
function isCarriedByHand(write: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (write.use.value?.startsWith("saved:") !== true) return false;
  const kept = next(write, uses);
  if (kept?.use.via !== "alias" || kept.use.path.length > 0) return false;
  const read = uses.find(({ file, use }) => file === kept.file && use.start === kept.use.origin);
  if (!read || frameKey(read) === frameKey(write)) return false;
  return uses.some((use) => isKept(use) && frameKey(use) === frameKey(write));
}

function isKept({ use }: PlacedUse): boolean {
  return use.action === "bind" && use.via === null && use.path.length === 0;
}

/** The mention behind it in its function: what is assigned, where that mentions the slot. */
function next(write: PlacedUse, uses: readonly PlacedUse[]): PlacedUse | undefined {
  return uses
    .filter(
      ({ file, use }) => file === write.file && use.frame === write.use.frame && use.start > write.use.start,
    )
    .sort((one, other) => one.use.start - other.use.start)[0];
}
