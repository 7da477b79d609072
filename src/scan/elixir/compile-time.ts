import type { ElixirPlace } from "./scopes.ts";
import type { ElixirSource } from "./source.ts";

/** Whether what stands there runs while modules are compiled, and never after. */
export function isAtCompileTime(source: ElixirSource, place: ElixirPlace): boolean {
  if (place.isQuoted || place.moduleNode === null) return false;
  return place.function === null || source.moduleAt(place.moduleNode).isCompiled(place.function);
}
