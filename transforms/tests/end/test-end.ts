import { identifierName, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { dottedName } from "../pure.ts";
import type { Runner } from "../runner.ts";
import type { TestFrame } from "../test-case.ts";

/** What a test calls to say that it is over: the `done` that it is given, or the `end` of its context. */
export interface TestEnd {
  readonly frame: TestFrame;
  readonly parameter: SyntaxNode;
  /** As it is called: `done`, `t.end`. */
  readonly callee: string;
  readonly uses: readonly EndUse[];
  /** False where a table hands the test its parameters, and its rows do not show that this is not one of them. */
  readonly isCertain: boolean;
}

/**
 * One mention of it. `ends` and `fails` call it, the latter with what went wrong; `takes-end` and `takes-error` hand
 * it to what will do so; `handed-on` to anything else.
 */
export interface EndUse {
  readonly node: SyntaxNode;
  readonly kind: "ends" | "fails" | "takes-end" | "takes-error" | "handed-on";
}

/** Null where the runner hands the test nothing to call. */
export function testEndOf(tree: SourceTree, frame: TestFrame, runner: Runner): TestEnd | null {
  const isMethod = runner === "tape" || runner === "tap" || runner === "ava";
  const parameter = parameterOf(frame, runner);
  const name = identifierName(parameter);
  const variable = parameter && name !== null ? tree.bindingAt(parameter.start) : null;
  if (!parameter || !variable || frame.kind !== "test") return null;
  const names = variable.references.map(({ identifier }) => nodeOf(identifier));
  const uses = names.map((node) => (isMethod ? methodUse(tree, node) : useOf(tree, node)));
  const callee = isMethod ? `${name}.end` : (name as string);
  const isCertain = isBehindRow(frame, parameter);
  return { frame, parameter, callee, uses: uses.filter((use) => use !== null), isCertain };
}

function parameterOf({ callback, call }: TestFrame, runner: Runner): SyntaxNode | null {
  const params = parametersOf(callback);
  if (runner === "node") return params[1] ?? null;
  return (tableOf(call) ? params.at(-1) : params[0]) ?? null;
}

/** TypeScript declares the type of `this` before them. */
function parametersOf(callback: SyntaxNode): readonly SyntaxNode[] {
  return nodesIn(callback, "params").filter((param) => identifierName(param) !== "this");
}

/** `it.each(table)` of `it.each(table)("title", …)` */
function tableOf(call: SyntaxNode): SyntaxNode | null {
  const callee = nodeIn(call, "callee");
  return callee?.type === "CallExpression" ? callee : null;
}

function isBehindRow({ callback, call }: TestFrame, parameter: SyntaxNode): boolean {
  const table = tableOf(call);
  const rows = nodesIn(nodesIn(table, "arguments")[0] ?? null, "elements");
  const before = parametersOf(callback).indexOf(parameter);
  return table === null || (rows.length > 0 && rows.every((row) => lengthOf(row) === before));
}

/** How many parameters a row of a table is; null where it does not show. */
function lengthOf(row: SyntaxNode): number | null {
  if (row.type === "ArrayExpression") return nodesIn(row, "elements").length;
  return row.type === "Literal" || row.type === "ObjectExpression" ? 1 : null;
}

/** Null for anything of the context but its `end`. */
function methodUse(tree: SourceTree, context: SyntaxNode): EndUse | null {
  const member = tree.parentOf(context);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== context)
    return { node: context, kind: "handed-on" };
  return identifierName(nodeIn(member, "property")) === "end" ? useOf(tree, member) : null;
}

function useOf(tree: SourceTree, node: SyntaxNode): EndUse {
  const outer = tree.parentOf(node);
  if (outer?.type === "MemberExpression" && identifierName(nodeIn(outer, "property")) === "fail")
    return { node: outer, kind: isCalled(tree, outer) ? "fails" : "takes-error" };
  if (!isCalled(tree, node)) return { node, kind: takerOf(outer, node) };
  const given = nodesIn(outer, "arguments");
  if (given.length === 0) return { node, kind: "ends" };
  return { node, kind: given.length === 1 && isError(tree, given[0] as SyntaxNode) ? "fails" : "handed-on" };
}

function isCalled(tree: SourceTree, node: SyntaxNode): boolean {
  const outer = tree.parentOf(node);
  return outer?.type === "CallExpression" && nodeIn(outer, "callee") === node;
}

/** What it is handed to calls it with. */
function takerOf(call: SyntaxNode | null, node: SyntaxNode): EndUse["kind"] {
  if (takesError(call, node)) return "takes-error";
  return takesNothing(call, node) ? "takes-end" : "handed-on";
}

/** `setTimeout(done, 20)`, `setImmediate(done)`, `process.nextTick(done)` */
function takesNothing(call: SyntaxNode | null, node: SyntaxNode): boolean {
  const callee = dottedName(nodeIn(call, "callee")) ?? "";
  const given = nodesIn(call, "arguments");
  if (call?.type !== "CallExpression" || given[0] !== node) return false;
  return callee === "setTimeout"
    ? given.length <= 2
    : /^(?:setImmediate|process\.nextTick|queueMicrotask)$/.test(callee) && given.length === 1;
}

/** `stream.on("error", done)`, `promise.catch(done)`, `promise.then(next, done)` */
function takesError(call: SyntaxNode | null, node: SyntaxNode): boolean {
  if (call?.type !== "CallExpression") return false;
  const method = identifierName(nodeIn(nodeIn(call, "callee"), "property"));
  const given = nodesIn(call, "arguments");
  const at = given.indexOf(node);
  if (method === "catch") return at === 0;
  if (method === "then") return at === 1;
  return at === 1 && /^(?:on|once|addListener)$/.test(method ?? "") && given[0]?.value === "error";
}

/** What is certainly there: a new error, or one that was just asked for, caught, or handed to a listener for errors. */
function isError(tree: SourceTree, given: SyntaxNode): boolean {
  if (given.type === "NewExpression") return true;
  const name = identifierName(given);
  if (name === null) return false;
  for (let inner = given, outer = tree.parentOf(inner); outer; inner = outer, outer = tree.parentOf(outer)) {
    if (outer.type === "IfStatement" && nodeIn(outer, "consequent") === inner)
      if (identifierName(nodeIn(outer, "test")) === name) return true;
    if (outer.type === "CatchClause" && identifierName(nodeIn(outer, "param")) === name) return true;
    if (nodesIn(outer, "params").some((param) => identifierName(param) === name))
      return takesError(tree.parentOf(outer), outer);
  }
  return false;
}
