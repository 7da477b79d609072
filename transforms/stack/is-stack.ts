import { nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { methodCalled } from "../access/container-use.ts";
import type { MethodCall } from "../access/container-use.ts";
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
  const methods = accesses.map(({ tree, node }) => stackMethod(methodCalled(tree, node)));
  if (methods.includes("push") && methods.includes("pop")) return { opens: "push", closes: "pop" };
  const isFront = methods.includes("unshift") && methods.includes("shift");
  return isFront && !methods.includes("push") && !methods.includes("pop")
    ? { opens: "unshift", closes: "shift" }
    : null;
}

/** What a call does to the stack: `stack.splice(0, 1)` is a `shift`. */
export function stackMethod(called: MethodCall | null): string | null {
  if (called?.name !== "splice") return called?.name ?? null;
  const [at, count, ...put] = nodesIn(called.call, "arguments");
  return at?.value === 0 && count?.value === 1 && put.length === 0 ? "shift" : "splice";
}

/**
 * A scope's own stack begins with nothing on it: one that has something at its bottom from the start, for those who look before anything
 * is put on it, has to stay as it is.
 */
export function isBareAtFirst(init: SyntaxNode | null): boolean {
  const made = unwrapped(init);
  return made?.type === "ArrayExpression"
    ? nodesIn(made, "elements").length === 0
    : nodesIn(made, "arguments").length === 0;
}
