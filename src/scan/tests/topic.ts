import { keyOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";

/** `topic: function () { … }`: what Vows runs before the assertions of a context, which are told of its answer. */
export function isTopic({ name }: Frame): boolean {
  return name === "topic";
}

/** `this.callback`, `that.callback` of such a function: with that it ends. */
export function isEndOfTopic(node: Ast, { frame, scope }: CallSite): boolean {
  if (node.type !== "MemberExpression" || keyOf(node) !== "callback" || !isInTopic(frame)) return false;
  const held = node["object"] as Ast;
  if (held.type === "ThisExpression") return true;
  const named = held.type === "Identifier" ? scope.lookup(held["name"]) : null;
  return named !== null && (named.kind === "param" || named.initial?.type === "ThisExpression");
}

function isInTopic(frame: Frame): boolean {
  for (let outer: Frame | null = frame; outer; outer = outer.parent) if (isTopic(outer)) return true;
  return false;
}
