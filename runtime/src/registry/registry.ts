import type { FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import type { RegistryOptions } from "./map-state.ts";
import type { RegistryArrayOptions } from "./array-state.ts";
import { superviseArray } from "./registry-array.ts";
import { superviseMap, type RegistryMap } from "./registry-map.ts";
import { superviseSet, type RegistrySet } from "./registry-set.ts";
import type { RegistrySetOptions } from "./set-state.ts";
import { superviseWeak, type RegistryWeakOptions } from "./registry-weak.ts";

/** The collection that the facade stands for, made by the initialiser that the variable had. */
export type Legacy<C> = Held<C>;

type AnyLegacy = Legacy<
  Map<unknown, unknown> | Set<unknown> | WeakMap<object, unknown> | WeakSet<object> | unknown[]
>;

/**
 * A supervised collection of live things. The collection handed in is itself turned into the facade: it keeps its
 * identity, its type and its data in every mode, and with the flag on an entry goes when its owner ends.
 * @param name The variable's name; it need not be unique.
 * @throws TypeError when `legacy` is not a Map, Set, WeakMap, WeakSet or array.
 * @example
 * const agents = registry<string, Agent>("agents", {
 *   flag: "use_supervised_registry",
 *   legacy: new Map<string, Agent>(),
 *   owner: (agent) => agent.socket,
 * });
 */
export function registry<K, V>(
  name: string,
  options: RegistryOptions<K, V> & Legacy<Map<K, V>>,
): RegistryMap<K, V>;
export function registry<K extends object, V>(
  name: string,
  options: RegistryWeakOptions & Legacy<WeakMap<K, V>>,
): WeakMap<K, V>;
export function registry<V>(name: string, options: RegistrySetOptions<V> & Legacy<Set<V>>): RegistrySet<V>;
export function registry<V>(name: string, options: RegistryArrayOptions<V> & Legacy<V[]>): V[];
export function registry<V extends object>(
  name: string,
  options: RegistryWeakOptions & Legacy<WeakSet<V>>,
): WeakSet<V>;
export function registry(name: string, options: FacadeOptions & AnyLegacy): unknown {
  const legacy = held(options);
  if (Array.isArray(legacy)) return superviseArray(name, legacy, options);
  // Tags, not instanceof: a collection may come from another realm, as in Jest.
  switch (Object.prototype.toString.call(legacy)) {
    case "[object Map]":
      return superviseMap(name, legacy as Map<unknown, unknown>, options);
    case "[object Set]":
      return superviseSet(name, legacy as Set<unknown>, options);
    case "[object WeakMap]":
    case "[object WeakSet]":
      return superviseWeak(name, legacy as WeakMap<object, unknown>, options);
    default:
      return superviseByClass(name, legacy, options);
  }
}

// A subclass may carry a tag of its own.
function superviseByClass(name: string, legacy: unknown, options: FacadeOptions): unknown {
  if (legacy instanceof Map) return superviseMap(name, legacy, options);
  if (legacy instanceof Set) return superviseSet(name, legacy, options);
  if (legacy instanceof WeakMap || legacy instanceof WeakSet) return superviseWeak(name, legacy, options);
  throw new TypeError(
    `registry "${name}" needs a Map, Set, WeakMap, WeakSet or array as "legacy"; use cell for anything else.`,
  );
}
