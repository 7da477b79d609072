import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { namingChildren } from "./named-by.ts";
import { callsOwnCode } from "./runs-own-code.ts";

/**
 * The functions without a name that a statement runs as it is evaluated, for all that can be seen: `(() => { … })()`,
 * and what is handed to a call that is not one of those that put it off.
 */
export function functionsRunBy(tree: SourceTree, statement: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [statement];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (callsOwnCode(tree, node)) found.push(...functionsOf(node));
    if (!isFunction(node)) pending.push(...namingChildren(node));
  }
  return found;
}

function functionsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const callee = unwrapped(nodeIn(call, "callee"));
  const name = identifierName(callee) ?? identifierName(nodeIn(callee, "property")) ?? "";
  // `(function () { … }).call(this)`
  const called = /^(?:call|apply)$/.test(name) ? unwrapped(nodeIn(callee, "object")) : callee;
  const handed = PUTS_OFF.test(name) ? [] : nodesIn(call, "arguments").map(unwrapped);
  return [called, ...handed].filter(isFunction);
}

/** Events, timers and promises call what they are handed at a later time. */
const PUTS_OFF =
  /^(?:on|once|addEventListener|addListener|subscribe|then|catch|finally|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask)$/;
