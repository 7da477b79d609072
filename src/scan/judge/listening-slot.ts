import { frameKey, isAsked } from "../classify/usage-profile.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";

const LISTENING = /^(on|once|(add|register|prepend)\w*(Listener|Observer|Callback|Handler)s?|subscribe)$/;
const OF_EVENTS = /^(on|once|(add|prepend)(Event|Once)?Listener)$/;

/**
 * `if (watcher) return; watcher = bus.subscribe(tell)`, `if (tell) return; tell = () => …;
 * window.addEventListener("resize", tell)`: the slot says that something listens already, and a scope with a slot of
 * its own would listen a second time.
 */
export function isListeningSlot({ state, writes, reads }: UsageProfile): boolean {
  return writes.some(
    (write) =>
      reads.some((read) => isAsked(read) && isAhead(read, write) && read.use.path.length === 0) &&
      (isAnsweredByListening(write) || state.uses.some((use) => isAhead(write, use) && isPutToListen(use))),
  );
}

function isAhead(one: PlacedUse, other: PlacedUse): boolean {
  return frameKey(one) === frameKey(other) && one.use.start < other.use.start;
}

function isAnsweredByListening({ use }: PlacedUse): boolean {
  const called = /^call:(?:.*\.)?([\w$]+)$/.exec(use.value ?? "")?.[1];
  return called !== undefined && LISTENING.test(called);
}

/** By what comes first it is said what is listened to: an event, or the thing that tells of it. */
function isPutToListen({ use: { path, pass } }: PlacedUse): boolean {
  const called = pass?.calleePath.at(-1) ?? "";
  const isListener = path.length === 0 && LISTENING.test(called);
  return isListener && (pass?.index !== 0 || !OF_EVENTS.test(called));
}
