import type { CallSite } from "../scopes/scope-analysis.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";

/**
 * A short mark of what a test does next after a call, or in the callback of the call where nothing follows. Tests
 * repeat themselves: two sleeps of one test are told apart by it, not by their order, so that the rewrite of one does
 * not rename the other. For the same reason other waits, which may be rewritten as well, say nothing.
 */
export function markOfNext({ node, stack }: CallSite): string {
  const index = stack.findLastIndex((outer) => Array.isArray(outer.body));
  const block = stack[index];
  const statement = stack[index + 1];
  if (!block || !statement) return "";
  const following = (block.body as Ast[]).slice(block.body.indexOf(statement) + 1);
  const callback = node["arguments"].find((argument: Ast) => isFunction(argument));
  for (const next of [...following, callback]) {
    const words: string[] = [];
    addWords(next, words);
    if (words.length > 0) return digest(words.join(" "));
  }
  return "";
}

/** Names and values in the order of the source. */
function addWords(node: unknown, words: string[]): void {
  if (Array.isArray(node)) return node.forEach((each) => addWords(each, words));
  if (typeof node !== "object" || node === null) return;
  const { type, name, value, raw } = node as Readonly<Record<string, unknown>>;
  if (isWait(node as Ast)) return;
  if (type === "Identifier") words.push(String(name));
  else if (type === "Literal") words.push(String(value));
  else if (raw !== undefined) words.push(String(raw));
  else
    for (const key of Object.keys(node))
      if (key !== "parent" && key !== "range") addWords((node as Ast)[key], words);
}

/** `setTimeout(…)`, `waitFor(…).then(…)`, `await sleep(20)`, `await new Promise(…)` */
function isWait(node: Ast): boolean {
  if (node.type === "CallExpression") return /^(?:setTimeout|waitFor\w*)$/.test(rootOf(node));
  if (node.type !== "AwaitExpression") return false;
  const { type, callee, arguments: given } = node["argument"] as Ast;
  if (type === "NewExpression") return true;
  return type === "CallExpression" && callee.type === "Identifier" && !(given as Ast[]).some(isFunction);
}

/** `waitFor` of `waitFor(…).then(…)` */
function rootOf(node: Ast): string {
  if (node.type === "CallExpression") return rootOf(node["callee"]);
  if (node.type === "MemberExpression") return rootOf(node["object"]);
  return node.type === "Identifier" ? node["name"] : "";
}

/** FNV-1a, in base 36: names need to differ, not to be secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 5);
}
