import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A call as the last statement of a hook's function; null where that may end before it. */
export function atEndOfHook(tree: SourceTree, hook: SyntaxNode, call: string): Edit | null {
  const [callback, ...more] = nodesIn(hook, "arguments");
  const body = callback && isFunction(callback) ? nodeIn(callback, "body") : null;
  const last = nodesIn(body, "body").at(-1);
  const isPlain = more.length === 0 && nodesIn(callback ?? null, "params").length === 0;
  if (isPlain && callback && body && callback.expression === true) return inBlock(tree, hook, body, call);
  if (!isPlain || body?.type !== "BlockStatement" || !last || leavesEarly(body)) return null;
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  const isOwnLine = tree.text.slice(lineStart(tree.text, last.start), last.start).trim() === "";
  const gap = isOwnLine ? `${eol}${indentAt(tree.text, last.start)}` : " ";
  const text = `${gap}${call}${semicolons ? ";" : ""}`;
  return { path: tree.path, start: last.end, end: last.end, text };
}

/**
 * `after(() => clearInterval(timer))` gets a block for the two. What may be a promise stays the hook's to give back.
 */
function inBlock(tree: SourceTree, hook: SyntaxNode, value: SyntaxNode, call: string): Edit | null {
  if (!isDoneAtOnce(value)) return null;
  const { eol, indent, semicolons } = fileStyleOf(tree.syntax);
  const own = `${eol}${indentAt(tree.text, hook.start)}`;
  const lines = [tree.textOf(value), call].map((line) => `${own}${indent}${line}${semicolons ? ";" : ""}`);
  return { path: tree.path, start: value.start, end: value.end, text: `{${lines.join("")}${own}}` };
}

const AT_ONCE = /^(?:clear(?:Timeout|Interval|Immediate)|unstub(?:Env|Global))$/;

function isDoneAtOnce(value: SyntaxNode): boolean {
  if (value.type === "UnaryExpression") return value.operator === "delete";
  if (value.type !== "CallExpression") return value.type === "AssignmentExpression" && value.operator === "=";
  return AT_ONCE.test(identifierName(nodeIn(value, "callee")) ?? "");
}

function leavesEarly(node: SyntaxNode): boolean {
  if (node.type === "ReturnStatement" || node.type === "ThrowStatement") return true;
  return childrenOf(node).some((child) => !isFunction(child) && leavesEarly(child));
}
