import { EVICTION, publish } from "../process/warn.ts";
import type { Facade } from "./facade.ts";

/** Tells those who listen that an entry has gone by itself: too old, one too many, or its owner has ended. */
export function evicted(facade: Facade, key: unknown, reason: "age" | "size" | "owner"): void {
  publish(EVICTION, () => ({ site: facade.name, flag: facade.handle.flag, key, reason }));
}
