import { frameKey, frameOf, isAsked } from "../classify/usage-profile.ts";
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

/**
 * `if (isOn) return; opened.subscribe(tell); isOn = true`, and elsewhere `opened.unsubscribe(tell); isOn = false`: the
 * flag says that something listens, and a scope with a flag of its own would listen a second time; it does in any case
 * where that is the page or the process (`window.addEventListener("resize", tell)`).
 */
export function isListeningFlag({ writes }: UsageProfile): boolean {
  if (writes.some((write) => frameOf(write)?.listens === true)) return true;
  const raised = writes.filter(({ use }) => use.value === "true");
  const lowered = writes.filter(({ use }) => use.value === "false");
  return (
    raised.some((write) => callsBeside(write, LISTENING)) &&
    lowered.some((write) => callsBeside(write, LEAVING))
  );
}

const LEAVING = /^(off|un(subscribe|watch|register)|remove\w*(Listener|Observer|Callback|Handler)s?)$/;

/** A method of that name is called by the function that writes, on what the module knows by a name. */
function callsBeside({ file, use: { frame } }: PlacedUse, called: RegExp): boolean {
  return file.variables.some(({ uses }) =>
    uses.some((use) => use.frame === frame && use.action === "call" && called.test(use.method ?? "")),
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
