import { OF_WORK } from "../scopes/member-usage.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/** `contexts.get(executionAsyncId())`, `contexts[executionAsyncId()]`: the engine's number of the work that is under way. */
export function isAskedByWork({ action, key, value }: Pick<UseSummary, "action" | "key" | "value">): boolean {
  return key === OF_WORK || (action === "call" && /^call:(\w+\.)*executionAsyncId$/.test(value ?? ""));
}

/** What belongs to a piece of work is kept by the engine's number of it, and handed on to what that work begins. */
export const asyncKeyed: Rule = ({ state, effects, changes }) => {
  const asked = state.uses.find(({ use }) => isAskedByWork(use));
  if (!asked && effects?.isAskedByWork !== true) return null;
  const because = "it keeps a context for each piece of work, by the engine's number of it";
  const at = asked ?? changes[0];
  const evidence = at ? [fact("keyed-by-work", "asked by the number of the work", at)] : [];
  return classified("error-context", "async-keyed", 0.8, because, ...evidence);
};

/** `current = executionAsyncId()` in the hooks of the engine, which run for each piece of work there is: the number itself, kept for others to ask. */
export const numberOfWork: Rule = ({ writes }) => {
  const write = writes.find(({ use }) => NUMBER.test(use.value ?? ""));
  if (!write) return null;
  const because = "it holds the engine's number of the work that is under way";
  return classified("error-context", "async-keyed", 0.8, because, fact("keyed-by-work", "set here", write));
};

const NUMBER = /^call:(\w+\.)*(executionAsyncId|triggerAsyncId)$/;
