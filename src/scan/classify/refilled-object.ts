import { IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `for (const each of queue) { event.kind = each.kind; event.node = each.node; handle(event) }`: one function fills
 * the object in each turn of a loop and hands it on. It is kept to save an allocation; what it holds after the turn
 * is nobody's.
 */
export function isRefilledInLoop({ container, fieldWrites, changes, reads, writes }: UsageProfile): boolean {
  if (container !== "object" || writes.length > 0 || changes.length !== fieldWrites.length) return false;
  if (fieldWrites.length < 2 || framesOf([...fieldWrites, ...reads]).size > 1) return false;
  const isInTurn = ({ use }: PlacedUse): boolean => (use.flags & IN_LOOP) !== 0;
  const isHandedOn = (read: PlacedUse): boolean => read.use.action === "pass" && read.use.path.length === 0;
  return (
    reads.length > 0 &&
    reads.every((read) => isHandedOn(read) && isInTurn(read)) &&
    fieldWrites.some(isInTurn)
  );
}

/**
 * `if (boundsOf(item, box)) hit = meet(ray, box)`: one function hands the object to another, which sets its fields,
 * and then to those who read them. It is kept to save an allocation; what it holds is nobody's until it is filled
 * again.
 */
export function isFilledByCallee({ state, container, fieldWrites, changes, writes }: UsageProfile): boolean {
  if (container !== "object" || writes.length > 0 || changes.length !== fieldWrites.length) return false;
  const isSet = ({ use }: PlacedUse): boolean =>
    use.via === "param" && use.action === "write" && use.path.length === 1;
  if (new Set(fieldWrites.map(({ use }) => use.path[0])).size < 2 || !fieldWrites.every(isSet)) return false;
  const own = state.uses.filter(({ use }) => use.via === null && use.action !== "type");
  const isHanded = ({ use }: PlacedUse): boolean => use.action === "pass" && use.path.length === 0;
  const isFilling = ({ use }: PlacedUse): boolean =>
    fieldWrites.every((write) => write.use.origin === use.start);
  return (
    own.length > 1 &&
    own.every(isHanded) &&
    framesOf(own).size === 1 &&
    own[0] !== undefined &&
    isFilling(own[0])
  );
}
