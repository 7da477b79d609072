import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, framesOf } from "./usage-profile.ts";
import { isWalk } from "./walks-over.ts";

/**
 * `if (!rooms.has(id)) rooms.set(id, new Room())` here, `rooms.delete(id)` there, `for (const room of rooms.values())
 * room.tell()` elsewhere: they are made for their key, but they are there until somebody ends them, and all of them
 * are at work.
 */
export const thingsByKey: Rule = ({ puts, removes, state }) => {
  const putters = framesOf(puts);
  const ended = removes.find((remove) => isByKey(remove) && !putters.has(frameKey(remove)));
  if (!ended || puts.length === 0) return null;
  if (isEndedAt(ended, state.uses)) return thingOf(ended, "and ended by who takes it out");
  const removers = framesOf(removes);
  const walked = state.uses.find(
    (each) => isWalk(each) && each.file.testMark === null && !removers.has(frameKey(each)),
  );
  return walked ? thingOf(ended, "is looked through as a whole and ends by its key") : null;
};

function thingOf(ended: PlacedUse, how: string): Classification {
  const because = `what it holds is made for a key, ${how}`;
  return classified("registry", "keyed-collection", 0.7, because, fact("removal", "taken out here", ended));
}

/**
 * `const listener = all.get(part); all.delete(part); if (listener) part.off("move", listener)`, of what is not handed
 * out.
 */
function isEndedAt(ended: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (uses.some(({ use }) => use.action === "return")) return false;
  return uses.some(
    (each) =>
      frameKey(each) === frameKey(ended) &&
      each.use.via === "alias" &&
      each.use.start > ended.use.start &&
      /^(pass|call)$/.test(each.use.action),
  );
}

function isByKey({ use }: PlacedUse): boolean {
  return use.action === "delete" || use.method === "delete";
}
