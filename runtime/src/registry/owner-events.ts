import { makeListenerRoom } from "../platform/listener-room.ts";
import { isWeakReference, refersTo } from "../platform/weak-reference.ts";

/** Anything whose end can be observed. */
export type Owner = object;

/** How one owner's end is observed: called once, gives back the way to stop listening, or null when it has ended. */
type Observe = (onEnd: () => void) => (() => void) | null;

interface EmitterLike {
  on(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
  listenerCount(event: string): number;
  getMaxListeners(): number;
  setMaxListeners(count: number): unknown;
}

const END_EVENTS = ["close", "exit", "end", "disconnect"] as const;

/**
 * Listens for the end of an owner: the first of `close`, `exit`, `end`, `disconnect` of an EventEmitter (a socket, a
 * worker, a child process), `abort` of a signal, `close` of another EventTarget, its disposal, or, when it has none
 * of these, its garbage collection. Calls back at once when it has ended already.
 */
export function observeEnd(owner: Owner, onEnd: () => void): () => void {
  const stop = observerOf(owner)(onEnd);
  if (stop !== null) return stop;
  onEnd();
  return () => undefined;
}

/**
 * Something to reach the owner by later: a weak reference when its garbage collection is what we wait for. One that
 * is handed in is taken at its word: the owner is not held, whatever else it could announce.
 */
// Of no closer type: declarations that speak of WeakRef do not compile where a project's library is older than ES2021.
export function holdOwner(owner: Owner): Owner {
  if (isWeakReference(owner)) return owner;
  const announcesEnd = isEmitter(owner) || isEventTarget(owner) || disposeMethod(owner) !== null;
  const reference = announcesEnd ? owner : refersTo(owner);
  return isWeakReference(reference) ? reference : owner;
}

function observerOf(owner: Owner): Observe {
  if (isEmitter(owner)) return (onEnd) => observeEmitter(owner, onEnd);
  if (isEventTarget(owner)) return (onEnd) => observeTarget(owner, onEnd);
  const method = disposeMethod(owner);
  if (method !== null) return (onEnd) => observeDispose(owner, method, onEnd);
  return (onEnd) => observeCollection(owner, onEnd);
}

function observeEmitter(owner: EmitterLike, onEnd: () => void): (() => void) | null {
  if (hasEnded(owner)) return null;
  const events = endEventsOf(owner);
  for (const event of events) {
    makeRoom(owner, event);
    owner.on(event, onEnd);
  }
  return () => {
    for (const event of events) owner.removeListener(event, onEnd);
  };
}

// A stream may end one way and go on the other: it is over when it closes. A process is over when it exits.
function endEventsOf(owner: object): readonly string[] {
  if ("destroyed" in owner) return ["close"];
  return "exitCode" in owner ? ["exit"] : END_EVENTS;
}

// One more listener of ours must not be the one that draws MaxListenersExceededWarning.
function makeRoom(owner: EmitterLike, event: string): void {
  const most = owner.getMaxListeners();
  if (most > 0 && owner.listenerCount(event) >= most) owner.setMaxListeners(owner.listenerCount(event) + 1);
}

function hasEnded(owner: object): boolean {
  const { destroyed, exitCode, signalCode } = owner as Record<string, unknown>;
  return destroyed === true || typeof exitCode === "number" || typeof signalCode === "string";
}

function observeTarget(owner: EventTarget, onEnd: () => void): (() => void) | null {
  const event = "aborted" in owner ? "abort" : "close";
  if ((owner as { aborted?: unknown }).aborted === true) return null;
  makeListenerRoom(owner, event);
  owner.addEventListener(event, onEnd, { once: true });
  return () => owner.removeEventListener(event, onEnd);
}

function observeDispose(owner: Owner, method: symbol, onEnd: () => void): () => void {
  const hadOwn = Object.getOwnPropertyDescriptor(owner, method);
  const original = (owner as Record<symbol, () => unknown>)[method] as () => unknown;
  const value = function (this: unknown): unknown {
    onEnd();
    return original.call(this);
  };
  Object.defineProperty(owner, method, { value, configurable: true, writable: true, enumerable: false });
  return () => {
    if (hadOwn !== undefined) Object.defineProperty(owner, method, hadOwn);
    else delete (owner as Record<symbol, unknown>)[method];
  };
}

/** Calls back once the owner was collected. A safety net only: the engine promises no time, and may never tell. */
export function observeCollection(owner: Owner, onEnd: () => void): () => void {
  if (typeof FinalizationRegistry !== "function") return () => undefined;
  const finalizers = new FinalizationRegistry<null>(onEnd);
  const token = {};
  finalizers.register(owner, null, token);
  // The registry must live as long as the observation: the closure below holds it.
  return () => void finalizers.unregister(token);
}

function isEmitter(owner: object): owner is EmitterLike {
  const { on, removeListener, getMaxListeners } = owner as Record<string, unknown>;
  return (
    typeof on === "function" && typeof removeListener === "function" && typeof getMaxListeners === "function"
  );
}

function isEventTarget(owner: object): owner is EventTarget {
  const { addEventListener, removeEventListener } = owner as Record<string, unknown>;
  return typeof addEventListener === "function" && typeof removeEventListener === "function";
}

function disposeMethod(owner: object): symbol | null {
  const symbols: unknown[] = [Symbol.dispose, Symbol.asyncDispose];
  for (const symbol of symbols)
    if (typeof symbol === "symbol" && typeof (owner as Record<symbol, unknown>)[symbol] === "function")
      return symbol;
  return null;
}
