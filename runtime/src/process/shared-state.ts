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

/** The process's one shared state, made when it is first asked for, under a global symbol that nobody trips over. */
export function sharedState(): SharedState {
  const home = globalThis as { [KEY]?: SharedState };
  return home[KEY] ?? publishState(home);
}

function publishState(home: object): SharedState {
  const carrier = new ScopeCarrier();
  const flags = new FlagStore(() => carrier.stickyKey());
  const sites = new SiteLedger(flags);
  const state: SharedState = Object.freeze({
    carrier,
    flags,
    sites,
    slots: new Map(),
  });
  Object.defineProperty(home, KEY, { value: state, enumerable: false, configurable: true });
  return state;
}

/** The slot of this name, the same for every copy of the runtime in the process. */
export function sharedSlot(name: string): object {
  return getOrMake(sharedState().slots, name, () => Object.freeze({ name }));
}
