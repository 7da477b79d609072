import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { isRunPhase } from "./state.ts";

/** `const opened = writable(false)`: a store of Svelte's, which holds one value for all who import it. */
export function isSvelteStore(initial: string, file: FileSummary): boolean {
  const [, root] = /^call:([\w$]+)(?:\.writable)?$/.exec(initial) ?? [];
  if (root === undefined) return false;
  const made = file.imports.find(({ variable }) => file.variables[variable]?.name === root);
  return made?.source === "svelte/store" && /^(writable|\*)$/.test(made.imported);
}

/** `opened.set(true)`, `opened.update((is) => !is)` */
export function isStoreGiven(placed: PlacedUse): boolean {
  return isRunPhase(placed) && /^(set|update)$/.test(placed.use.method ?? "");
}
