import type { PlacedUse } from "../link/linked-variable.ts";
import { isAskedByWork } from "./asked-by-work.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameOf } from "./usage-profile.ts";

/** What belongs to a piece of work is kept by the engine's number of it, and handed on to what that work begins. */
export const asyncKeyed: Rule = ({ state, effects, changes }) => {
  const asked = state.uses.find(({ use }) => isAskedByWork(use));
  if (!asked && effects?.isAskedByWork !== true) return null;
  const because = "it keeps a context for each piece of work, by the engine's number of it";
  const at = asked ?? changes[0];
  const evidence = at ? [fact("keyed-by-work", "asked by the number of the work", at)] : [];
  return classified("error-context", "async-keyed", 0.8, because, ...evidence);
};

/**
 * `createHook({ init(id) { contexts.set(id, current) } })`: what is begun is handed on what a slot holds for the work
 * that begins it.
 */
export const handedToNewWork: Rule = ({ puts }) => {
  const put = puts.find((placed) => frameOf(placed)?.isOfWork === true && isOfSlot(placed));
  if (!put) return null;
  const because = "it keeps a context for each piece of work, which the hooks of the engine hand on";
  return classified("error-context", "async-keyed", 0.8, because, fact("keyed-by-work", "handed on", put));
};

function isOfSlot({ file, use }: PlacedUse): boolean {
  const [, given] = /^(?:id|saved):(.+)$/.exec(use.value ?? "") ?? [];
  return file.variables.some(({ name, role }) => name === given && /^(let|var)$/.test(role));
}

/** `createHook({ before(id) { current = contexts.get(id) } })`: the engine says when work goes on, and with what. */
export const setByHooks: Rule = ({ writes }) => {
  const write = writes.find(isSetByHook);
  if (!write) return null;
  const because = "the hooks of the engine set it for each piece of work";
  return classified("error-context", "async-keyed", 0.8, because, fact("keyed-by-work", "set here", write));
};

/** Given what a name stands for, or what something answers, and not counted or noted. */
export function isSetByHook(placed: PlacedUse): boolean {
  return /^(id|call|member):/.test(placed.use.value ?? "") && frameOf(placed)?.isOfWork === true;
}

/**
 * `current = executionAsyncId()` in the hooks of the engine, which run for each piece of work there is: the number
 * itself, kept for others to ask.
 */
export const numberOfWork: Rule = ({ writes }) => {
  const write = writes.find(({ use }) => NUMBER.test(use.value ?? ""));
  if (!write) return null;
  const because = "it holds the engine's number of the work that is under way";
  return classified("error-context", "async-keyed", 0.8, because, fact("keyed-by-work", "set here", write));
};

const NUMBER = /^call:(\w+\.)*(executionAsyncId|triggerAsyncId)$/;
