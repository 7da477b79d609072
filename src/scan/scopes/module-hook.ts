import { keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { outerOf } from "./outer-of.ts";
import { dottedName } from "./value-shape.ts";

const HOOKS = /^(before|beforeEach|after|afterEach|setup|teardown)$/;

/** `QUnit.module`, the global `module` of old suites, and what is put around it: `moduleForComponent`. */
const MODULES = /^(QUnit\.)?module(\.(only|skip|todo))?$|^moduleFor\w*$/;

/**
 * The hook that a function is where QUnit is told of it by an object: `QUnit.module("shop", { beforeEach() { … } })`,
 * which runs as if `beforeEach(() => { … })` had been called; null for others.
 * @param stack ancestors of the function, the program first
 */
export function hookOfModule(stack: readonly Ast[], node: Ast): string | null {
  const { parent: property, child, index } = outerOf(stack, node);
  if (property?.type !== "Property" || property["value"] !== child) return null;
  const hook = keyOf(property);
  const hooks = stack[index - 1];
  if (!HOOKS.test(hook) || hooks?.type !== "ObjectExpression") return null;
  const { parent: call, child: given } = outerOf(stack.slice(0, index - 1), hooks);
  if (call?.type !== "CallExpression") return null;
  const isBehindTitle = (call["arguments"] as readonly Ast[]).indexOf(given) > 0;
  return isBehindTitle && MODULES.test(dottedName(unwrap(call["callee"]))) ? hook : null;
}
