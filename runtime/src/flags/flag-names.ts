import type { FlagHandle } from "./flag-handle.ts";
import { NO_FLAG } from "./flag-mode.ts";
import type { FlagStore } from "./flag-store.ts";

/** Every flag that anything has named, sorted. */
export function flagNames(store: FlagStore): string[] {
  const entries = [...store.written.keys(), ...store.sources.names()];
  const names = new Set(entries.map((entry) => entry.split("/", 1)[0] as string));
  for (const { flag } of store.allHandles()) names.add(flag);
  names.delete(NO_FLAG);
  return [...names].sort();
}

/** The handle for somebody who asks by name, which may be misspelt: says once that nothing knows it. */
export function flagAskedFor(store: FlagStore, flag: string): FlagHandle {
  // One look into the table for all but the first who ask.
  return store.known(flag) ?? firstAskedFor(store, flag);
}

function firstAskedFor(store: FlagStore, flag: string): FlagHandle {
  warnIfUnknown(store, flag);
  return store.handle(flag);
}

function warnIfUnknown(store: FlagStore, flag: string): void {
  if (store.resolve(flag).source !== "default" || flagNames(store).includes(flag)) return;
  store.complain([`No facade and no source of flags knows "${flag}"`]);
}
