import { methodCalled } from "../access/container-use.ts";
import type { StateAccess } from "../access/state-accesses.ts";

/** The methods that put work on a stack and take it off. */
export interface StackEnds {
  readonly opens: "push" | "unshift";
  readonly closes: "pop" | "shift";
}

/** Pushed and popped, at one end; never emptied as a whole by hand as a buffer is. */
export function isStack(accesses: readonly StateAccess[]): boolean {
  return stackEnds(accesses) !== null;
}

/** Where both ends are used, the top is the last entry; one that is put first and taken last is no stack. */
export function stackEnds(accesses: readonly StateAccess[]): StackEnds | null {
  const methods = accesses.map(({ tree, node }) => methodCalled(tree, node)?.name);
  if (methods.includes("push") && methods.includes("pop")) return { opens: "push", closes: "pop" };
  const isFront = methods.includes("unshift") && methods.includes("shift");
  return isFront && !methods.includes("push") && !methods.includes("pop")
    ? { opens: "unshift", closes: "shift" }
    : null;
}
