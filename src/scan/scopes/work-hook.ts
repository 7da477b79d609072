import type { Ast } from "./ast.ts";
import { stackOf } from "./mention.ts";
import { calledWithObject } from "./object-argument.ts";
import type { Frame } from "./scope.ts";

/**
 * `asyncHooks.createHook({ init(id) { … } })`: the engine calls what stands below `stack` for each piece of work
 * there is.
 */
export function isInWorkHooks(stack: readonly Ast[]): boolean {
  return /(^|\.)createHook$/.test(calledWithObject(stack));
}

/** The same for a function that is named there: `createHook({ init, before })`. */
export function isWorkHook({ isOfWork, variable }: Frame): boolean {
  return isOfWork || (variable?.mentions.some(({ trail }) => isInWorkHooks(stackOf(trail))) ?? false);
}
