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

/**
 * Pushed and popped, at one end; never emptied as a whole by hand as a buffer is. A scope's own stack begins with
 * nothing on it: one that has something at its bottom from the start, for those who look before anything is put on
 * it, is no such stack.
 * @param init what it begins with
 */
export function isStack(init: SyntaxNode | null, accesses: readonly StateAccess[]): boolean {
  return isBare(init) && stackEnds(accesses) !== null;
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

/** `[]`, `new Array()` */
function isBare(init: SyntaxNode | null): boolean {
  const made = unwrapped(init);
  return nodesIn(made, made?.type === "ArrayExpression" ? "elements" : "arguments").length === 0;
}
