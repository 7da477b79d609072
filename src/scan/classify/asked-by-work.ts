import { OF_WORK } from "../scopes/member-usage.ts";
import type { UseSummary } from "../summary/file-summary.ts";

/**
 * `contexts.get(executionAsyncId())`, `contexts[executionAsyncId()]`: the engine's number of the work that is under
 * way.
 */
export function isAskedByWork({ action, key, value }: Pick<UseSummary, "action" | "key" | "value">): boolean {
  return key === OF_WORK || (action === "call" && /^call:(\w+\.)*executionAsyncId$/.test(value ?? ""));
}
