import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";
import { dottedName } from "./pure.ts";
import { isDirectIn } from "./suites.ts";

const MATCHING: Readonly<Record<string, string>> = {
  before: "after",
  beforeAll: "afterAll",
  beforeEach: "afterEach",
  setup: "teardown",
  suiteSetup: "suiteTeardown",
};

/**
 * The name of the hook that runs when the other one's work is to be undone; ava's runs after a failure only when told
 * so.
 */
export function matchingHook(call: SyntaxNode, isAva: boolean): string {
  const [last, ...objects] = (dottedName(nodeIn(call, "callee")) ?? "").split(".").toReversed();
  const name = MATCHING[last ?? ""] ?? "";
  const holders = objects.filter((each) => each !== "serial").toReversed();
  return [...holders, name, ...(isAva ? ["always"] : [])].join(".");
}

/**
 * Makes this call in the hook of that name: at the end of the one that the suite has, else in a new one below the
 * hook that it matches. Null where the suite has several, or one that may not come to its end.
 */
export function matchingHookEdit(
  tree: SourceTree,
  suite: SyntaxNode,
  hook: SyntaxNode,
  { name, call }: { readonly name: string; readonly call: string },
): readonly [Edit] | null {
  const [known, ...more] = nodesIn(suite, "body").flatMap((statement) => {
    const expression = nodeIn(statement, "expression");
    const isHook = expression && isDirectIn(tree, expression, suite);
    return isHook && dottedName(nodeIn(expression, "callee")) === name ? [expression] : [];
  });
  if (more.length > 0) return null;
  const edit = known ? endOf(tree, known, call) : newHook(tree, hook, name, call);
  return edit && [edit];
}

function newHook(tree: SourceTree, hook: SyntaxNode, name: string, call: string): Edit {
  const style = fileStyleOf(tree.syntax);
  const { eol } = style;
  const statement = tree.parentOf(hook) as SyntaxNode;
  const indent = indentAt(tree.text, statement.start);
  const end = style.semicolons ? ";" : "";
  const at = statement.end;
  const head = `${name}(${headLike(tree, hook) ?? callbackHead(style)} {`;
  const text = `${eol}${eol}${indent}${head}${eol}${indent}${style.indent}${call}${end}${eol}${indent}})${end}`;
  return { path: tree.path, start: at, end: at, text };
}

/**
 * A plain function where the hook above is one: whole suites are written with these, so that `this` is the runner's.
 */
function headLike(tree: SourceTree, hook: SyntaxNode): string | null {
  const callback = nodesIn(hook, "arguments").at(-1);
  if (callback?.type !== "FunctionExpression") return null;
  return callbackHead({ es5: true, spacedFunctions: /^(?:async )?function \(/.test(tree.textOf(callback)) });
}

/** As the last statement of the hook's function, where that ends there and nowhere else. */
function endOf(tree: SourceTree, hook: SyntaxNode, call: string): Edit | null {
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
