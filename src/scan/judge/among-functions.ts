import { isRunPhase } from "../classify/state.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";

/**
 * `internals.pattern = function () { … }` as the module loads: the object is where a module keeps its own functions,
 * and its state is a field among them. With the whole of it in a cell every call of such a function would go through
 * the cell.
 */
export function isAmongFunctions({ state, writes }: UsageProfile): boolean {
  if (state.member !== null || writes.length > 0) return false;
  return state.uses.some(
    (placed) =>
      placed.file === state.file &&
      !isRunPhase(placed) &&
      placed.use.action === "write" &&
      placed.use.value === "function" &&
      placed.use.path.length === 1 &&
      placed.use.path[0] !== "*",
  );
}

/**
 * `const desk = { tables: {}, open() { … } }`, into whose tables others put: to those alone a registry is due, and
 * with the whole in a cell all who call `desk.open()` would go through it.
 */
export function holdsTablesAmongFunctions({ state, changes, container }: UsageProfile): boolean {
  const hasFunctions = (state.linked?.variable.methods.length ?? 0) > 0;
  return (
    hasFunctions &&
    state.member === null &&
    container === "object" &&
    changes.every(({ use: { path } }) => path[0] !== undefined && path[0] !== "*")
  );
}
