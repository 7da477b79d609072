import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { linesOf } from "../wrapping/lines-of.ts";
import { mayNotBeInArrow } from "../wrapping/uses-this.ts";
import { declaresForOthers, workFlowOf } from "./work-flow.ts";

/**
 * `storage.enterWith(value);` or `slot = value;` as a statement of a function's own body, and what stands below it:
 * the work.
 */
export interface EnteredWork {
  readonly tree: SourceTree;
  readonly statement: SyntaxNode;
  readonly value: SyntaxNode;
  readonly body: SyntaxNode;
  readonly work: readonly SyntaxNode[];
  /** What makes the statement a call of `entering`, up to the value. */
  readonly head: readonly Edit[];
  /** The function ends the work itself: whatever stands below is work. */
  readonly isEnded: boolean;
  /** Where a comment would have no place to stay. */
  readonly gaps: readonly (readonly [start: number, end: number])[];
}

/**
 * The edits that hand the rest of the function to `entering(value, …)`; null where the function only enters the
 * value, for whoever called it.
 */
export function enteredWorkEdits(entered: EnteredWork): readonly Edit[] | null {
  if (!(entered.isEnded || startsWork(entered)) || hasLooseComment(entered)) return null;
  return shortEdits(entered) ?? blockEdits(entered);
}

/**
 * What stands below a statement of a function's own body; null where a function around it would not do what it does.
 */
export function workAfter(tree: SourceTree, statement: SyntaxNode, value: SyntaxNode): EnteredWork | null {
  const [body, owner] = [...tree.ancestorsOf(statement)];
  if (statement.type !== "ExpressionStatement" || body?.type !== "BlockStatement") return null;
  if (!isFunction(owner ?? null) || owner?.generator === true || isConstructor(tree, owner)) return null;
  const statements = nodesIn(body, "body");
  const work = statements.slice(statements.indexOf(statement) + 1);
  const range = { start: statement.end, end: body.end };
  if (
    fileStyleOf(tree.syntax).es5 ||
    mayNotBeInArrow(tree, work) ||
    declaresForOthers(tree, range) ||
    workFlowOf(work).cannotMove
  )
    return null;
  return { tree, statement, value, body, work, head: [], isEnded: false, gaps: [[value.end, statement.end]] };
}

function isConstructor(tree: SourceTree, owner: SyntaxNode | undefined): boolean {
  const method = owner ? tree.parentOf(owner) : null;
  return method?.type === "MethodDefinition" && method.kind === "constructor";
}

/** It waits for a call, gives its answer back, or calls what it was handed: `next()`. */
function startsWork({ work, body, tree }: EnteredWork): boolean {
  const params = nodesIn(tree.parentOf(body), "params").map((param) => identifierName(param));
  const starts = (node: SyntaxNode): boolean => {
    if (node.type === "AwaitExpression" || node.type === "ReturnStatement") return calls(node);
    const called = node.type === "CallExpression" ? identifierName(nodeIn(node, "callee")) : null;
    if (called !== null && params.includes(called)) return true;
    return !isFunction(node) && childrenOf(node).some(starts);
  };
  return work.some(starts);
}

function calls(node: SyntaxNode): boolean {
  if (node.type === "CallExpression" || node.type === "NewExpression") return true;
  return !isFunction(node) && childrenOf(node).some(calls);
}

/** Between the parts of the statement that give way. */
function hasLooseComment({ tree, gaps }: EnteredWork): boolean {
  return tree.syntax.comments.some(({ start }) => gaps.some(([from, to]) => start >= from && start < to));
}

/** One statement that is a call, waited for or given back, becomes the arrow's expression. */
function shortEdits(entered: EnteredWork): readonly Edit[] | null {
  const { tree, statement, work } = entered;
  const [only, ...more] = work;
  if (!only || more.length > 0) return null;
  const isReturn = only.type === "ReturnStatement";
  const whole = nodeIn(only, isReturn ? "argument" : "expression");
  if (!isReturn && only.type !== "ExpressionStatement") return null;
  const result = whole?.type === "AwaitExpression" ? nodeIn(whole, "argument") : whole;
  if (!result || workFlowOf([result]).awaits || /[\r\n]/.test(tree.textOf(result))) return null;
  if (tree.syntax.comments.some(({ start }) => start >= statement.end && start < only.end)) return null;
  const prefix = (isReturn ? "return " : "") + (result === whole ? "" : "await ");
  const [before, after] = result.type === "ObjectExpression" ? ["(", ")"] : ["", ""];
  return [
    ...headEdits(entered, prefix),
    { path: tree.path, start: entered.value.end, end: result.start, text: `, () => ${before}` },
    { path: tree.path, start: result.end, end: only.end, text: `${after})${endOf(tree)}` },
  ];
}

/** The rest of the body, a step further in. */
function blockEdits(entered: EnteredWork): readonly Edit[] {
  const { tree, statement, value, body, work } = entered;
  const { path } = tree;
  const { returns, awaits } = workFlowOf(work);
  const style = fileStyleOf(tree.syntax);
  const prefix = returns ? "return " : awaits ? "await " : "";
  const open = { path, start: value.end, end: statement.end, text: `, ${awaits ? "async " : ""}() => {` };
  const close = `})${endOf(tree)}`;
  const lines = linesOf(tree, { start: statement.end, end: body.end - 1 });
  if (lines === null)
    return [
      ...headEdits(entered, prefix),
      open,
      { path, start: body.end - 1, end: body.end - 1, text: `${close} ` },
    ];
  return [
    ...headEdits(entered, prefix),
    open,
    ...withoutBlankLines(tree, statement.end),
    ...lines.starts.map((start) => ({ path, start, end: start, text: style.indent })),
    {
      path,
      start: lines.lastStart,
      end: lines.lastStart,
      text: lines.indent + style.indent + close + style.eol,
    },
  ];
}

/** Those below the statement would be the first of the function's body. */
function withoutBlankLines({ path, text }: SourceTree, from: number): readonly Edit[] {
  const [all, line = ""] =
    /^([^\S\r\n]*(?:\r\n|\n|\r(?!\n)))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/.exec(text.slice(from)) ?? [];
  return all === undefined ? [] : [{ path, start: from + line.length, end: from + all.length, text: "" }];
}

/** `storage.enterWith(` to `return storage.entering(`. */
function headEdits({ tree, statement, head }: EnteredWork, prefix: string): readonly Edit[] {
  return [{ path: tree.path, start: statement.start, end: statement.start, text: prefix }, ...head];
}

function endOf(tree: SourceTree): string {
  return fileStyleOf(tree.syntax).semicolons ? ";" : "";
}
