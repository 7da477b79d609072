import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { linesOf } from "../wrapping/lines-of.ts";
import { declaresForOthers, workFlowOf } from "./work-flow.ts";

/** `storage.enterWith(value);` as a statement of a function's own body, and what stands below it: the work. */
interface EnteredWork {
  readonly tree: SourceTree;
  readonly member: SyntaxNode;
  readonly statement: SyntaxNode;
  readonly value: SyntaxNode;
  readonly body: SyntaxNode;
  readonly work: readonly SyntaxNode[];
}

/**
 * The edits that hand the rest of the function to `storage.entering(value, …)`; null where the function only enters the value,
 * for whoever called it, or where a function around the rest would not do what the rest does.
 *
 * @param member `storage.enterWith`
 */
export function enteredWorkEdits(tree: SourceTree, member: SyntaxNode): readonly Edit[] | null {
  const entered = enteredWorkOf(tree, member);
  if (entered === null || !startsWork(entered) || hasLooseComment(entered)) return null;
  return shortEdits(entered) ?? blockEdits(entered);
}

function enteredWorkOf(tree: SourceTree, member: SyntaxNode): EnteredWork | null {
  const [call, statement, body, owner] = [...tree.ancestorsOf(member)];
  if (call?.type !== "CallExpression" || call.callee !== member || member.optional === true) return null;
  if (statement?.type !== "ExpressionStatement" || body?.type !== "BlockStatement") return null;
  const [value, ...more] = nodesIn(call, "arguments");
  if (!value || value.type === "SpreadElement" || more.length > 0) return null;
  if (!isFunction(owner ?? null) || owner?.generator === true || isConstructor(tree, owner)) return null;
  const statements = nodesIn(body, "body");
  const work = statements.slice(statements.indexOf(statement) + 1);
  const range = { start: statement.end, end: body.end };
  if (fileStyleOf(tree.syntax).es5 || declaresForOthers(tree, range) || workFlowOf(work).cannotMove)
    return null;
  return { tree, member, statement, value, body, work };
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
function hasLooseComment({ tree, member, statement, value }: EnteredWork): boolean {
  const gaps = [
    [member.end, value.start],
    [value.end, statement.end],
  ] as const;
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
    ...lines.starts.map((start) => ({ path, start, end: start, text: style.indent })),
    {
      path,
      start: lines.lastStart,
      end: lines.lastStart,
      text: lines.indent + style.indent + close + style.eol,
    },
  ];
}

/** `storage.enterWith(` to `return storage.entering(`. */
function headEdits({ tree, member, statement }: EnteredWork, prefix: string): readonly Edit[] {
  const property = nodeIn(member, "property") as SyntaxNode;
  return [
    { path: tree.path, start: statement.start, end: statement.start, text: prefix },
    { path: tree.path, start: property.start, end: property.end, text: "entering" },
  ];
}

function endOf(tree: SourceTree): string {
  return fileStyleOf(tree.syntax).semicolons ? ";" : "";
}
