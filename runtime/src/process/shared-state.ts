import { getOrMake } from "../facade/get-or-make.ts";
import { FlagStore } from "../flags/flag-store.ts";
import { ScopeCarrier } from "../scope/scope-carrier.ts";
import { SiteLedger } from "./site-ledger.ts";

/** What every copy of the runtime of this major version shares in one process. Its shape may grow, never change. */
export interface SharedState {
  readonly carrier: ScopeCarrier;
  readonly flags: FlagStore;
  readonly sites: SiteLedger;
  /** What all copies must agree on and not all programs use, by name: what the error context is kept under, say. */
  readonly slots: Map<string, object>;
}

const KEY = Symbol.for("@unambient/runtime/1");

type Home = { [KEY]?: WeakMap<object, SharedState> };

/**
 * Where every copy finds it: `process`, since what looks for names that a test has left behind looks through the global
 * object, symbols and all (lab's leak check does); the global object where there is none. Settled once, as tests put
 * others in the place of `process`.
 */
const home: Home = (globalThis as { process?: object }).process ?? globalThis;

/**
 * The one shared state of the process, or of each context where several share `process`, made when it is first asked
 * for, under a symbol that nobody trips over.
 */
export function sharedState(): SharedState {
  if (!home[KEY]) Object.defineProperty(home, KEY, { value: new WeakMap() });
  return getOrMake(home[KEY] as WeakMap<object, SharedState>, globalThis, makeState);
}

function makeState(): SharedState {
  const carrier = new ScopeCarrier();
  const flags = new FlagStore(() => carrier.stickyKey());
  return { carrier, flags, sites: new SiteLedger(flags), slots: new Map() };
}

/** The slot of this name, the same for every copy of the runtime in the process. */
export function sharedSlot(name: string): object {
  return getOrMake(sharedState().slots, name, () => Object.freeze({ name }));
}
