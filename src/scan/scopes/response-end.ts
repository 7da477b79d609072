import { isFunction, isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

const OVER = /^(finish|close|end)$/;
const LISTENS = /\.(on|once|addListener|prependListener)$/;
const FINISHES = /^(onFinished|finished|eos)$/;

/**
 * Whether what stands below `stack` is called when a response is over: `res.on("finish", …)`, `onFinished(res, …)`, in a
 * function that was handed `res` beside the work that it goes on with, `next()`. A connection that a function opened
 * itself closes for reasons of its own.
 */
export function isAtResponseEnd(stack: readonly Ast[], node: Ast): boolean {
  const call = outerCall(stack, node);
  if (call === null) return false;
  const root = emitterOf(call);
  const owner = root === null ? undefined : stack.findLast((each) => isFunction(each));
  if (!owner) return false;
  const names = (owner["params"] as readonly Ast[]).map((param) => unwrap(param)["name"] as string);
  return names.includes(root as string) && names.some((name) => name !== root && calls(owner["body"], name));
}

function outerCall(stack: readonly Ast[], node: Ast): Ast | null {
  const parent = stack.findLast((each) => !isTransparent(each));
  return parent?.type === "CallExpression" && parent["callee"] !== node ? parent : null;
}

/** The name at the root of `res.on` or `ctx.res.once` for the end, of the first argument of `onFinished`. */
function emitterOf(call: Ast): string | null {
  const name = dottedName(call["callee"]);
  const [first] = call["arguments"] as readonly Ast[];
  if (!first) return null;
  if (FINISHES.test(name)) return dottedName(first).split(".")[0] ?? null;
  const event = first.type === "Literal" ? String(first["value"]) : "";
  return LISTENS.test(name) && OVER.test(event) ? (name.split(".")[0] ?? null) : null;
}

/** Calls something by this name, nested functions included. */
function calls(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((each) => calls(each, name));
  if (typeof node !== "object" || node === null || !("type" in node)) return false;
  const at = node as Ast;
  if (at.type === "CallExpression" && unwrap(at["callee"])["name"] === name) return true;
  return Object.entries(at).some(([key, value]) => key !== "parent" && calls(value, name));
}
