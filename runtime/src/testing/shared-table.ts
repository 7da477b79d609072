import { sharedState } from "../process/shared-state.ts";
import { getOrMake } from "../facade/get-or-make.ts";

/**
 * The table of this name, the same for every copy of the runtime in the process: hooks of several files share what
 * they set.
 */
export function sharedTable<Value>(name: string): Map<string, Value> {
  return getOrMake(sharedState().slots, name, () => new Map()) as Map<string, Value>;
}
