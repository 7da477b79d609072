import { cell, registry } from "@unambient/runtime";

const isServer = typeof window === "undefined";

/** Work that is under way on a server; a page has none. */
const inFlight: Map<string, Promise<string>> | null = isServer
  ? registry("inFlight", {
      flag: "use_supervised_registry",
      legacy: new Map(),
    })
  : null;

export async function render(path: string, make: () => Promise<string>): Promise<string> {
  const rendered = inFlight?.get(path) ?? make();
  inFlight?.set(path, rendered);
  rendered.finally(() => inFlight?.delete(path));
  return rendered;
}

const listeners: Set<() => void> | undefined = isServer
  ? undefined
  : registry<() => void>("listeners", {
      flag: "use_supervised_registry",
      legacy: new Set(),
    });

export function listen(listener: () => void): () => void {
  listeners?.add(listener);
  return () => listeners?.delete(listener);
}

const seen = isServer
  ? registry("seen", {
      flag: "use_supervised_registry",
      legacy: new WeakSet<object>(),
    })
  : registry("seen", {
      flag: "use_supervised_registry",
      legacy: new Set<object>(),
    });

export const mark = (page: object): void => void seen.add(page);
export const isMarked = (page: object): boolean => seen.has(page);
export const unmark = (page: object): boolean => seen.delete(page);

const rooms = isServer
  ? registry("rooms", {
      flag: "use_supervised_registry",
      legacy: new Map<string, string>(),
    })
  : null;

export const enter = (room: string, who: string): void => void rooms?.set(room, who);
export const leave = (room: string): void => void rooms?.delete(room);
export const isIn = (room: string): boolean => rooms?.has(room) === true;

const halls = isServer ?
  registry("halls", {
    flag: "use_supervised_registry",
    legacy: new Map<string, string>(),
  }) :
  null;

export const open = (hall: string, by: string): void => void halls?.set(hall, by);
export const close = (hall: string): void => void halls?.delete(hall);
export const isOpen = (hall: string): boolean => halls?.has(hall) === true;

const muted = isServer ? /* of a page alone */ null : registry("muted", {
  flag: "use_supervised_registry",
  legacy: new Set<string>(),
});

export const mute = (room: string): void => void muted?.add(room);
export const unmute = (room: string): void => void muted?.delete(room);
export const isMuted = (room: string): boolean => muted?.has(room) === true;

const prices = cell("prices", {
  flag: "use_supervised_registry",
  legacy: isServer ? new Map<string, number>() : shared(),
});

function shared(): Map<string, number> {
  return new Map([["tea", 2]]);
}

export const price = (of: string, at: number): void => void prices.value.set(of, at);
export const priceOf = (of: string): number | undefined => prices.value.get(of);
export const drop = (of: string): void => void prices.value.delete(of);

const owners = cell<Map<string, string> | null>("owners", {
  flag: "use_supervised_registry",
  legacy: isServer ? new Map() : null,
});

export function own(path: string, owner: string): void {
  owners.value ??= new Map();
  owners.value.set(path, owner);
}

export function disown(path: string): void {
  owners.value?.delete(path);
  if (owners.value?.size === 0) owners.value = null;
}
