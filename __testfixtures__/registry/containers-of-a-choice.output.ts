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
