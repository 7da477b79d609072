import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** How control leaves a piece of work, nested functions left out. */
export interface WorkFlow {
  readonly returns: boolean;
  readonly awaits: boolean;
  /**
   * What no function that wraps the work could do for it: `yield`, a jump out of it; or leaving for another async
   * context.
   */
  readonly cannotMove: boolean;
}

export function workFlowOf(work: readonly SyntaxNode[]): WorkFlow {
  let [returns, awaits, cannotMove] = [false, false, false];
  const visit = (node: SyntaxNode, jumps: Jumps) => {
    returns ||= node.type === "ReturnStatement";
    awaits ||= node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await === true);
    awaits ||= node.type === "VariableDeclaration" && String(node.kind).startsWith("await");
    cannotMove ||= node.type === "YieldExpression" || leaves(node, jumps) || leavesContext(node);
    const inner = within(node, jumps);
    if (!isFunction(node) && !isClassBody(node)) for (const child of childrenOf(node)) visit(child, inner);
  };
  for (const node of work) visit(node, { labels: [], breaks: false, continues: false });
  return { returns, awaits, cannotMove };
}

/** `resource.runInAsyncScope(fn)`: in the context in which the resource was made, what `run` gives is not there. */
function leavesContext(node: SyntaxNode): boolean {
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  return identifierName(nodeIn(callee, "property")) === "runInAsyncScope";
}

/** What a jump inside may target without leaving the work. */
interface Jumps {
  readonly labels: readonly string[];
  readonly breaks: boolean;
  readonly continues: boolean;
}

function leaves(node: SyntaxNode, jumps: Jumps): boolean {
  if (node.type !== "BreakStatement" && node.type !== "ContinueStatement") return false;
  const label = nodeIn(node, "label");
  if (label) return !jumps.labels.includes(String(label.name));
  return node.type === "BreakStatement" ? !jumps.breaks : !jumps.continues;
}

function within(node: SyntaxNode, jumps: Jumps): Jumps {
  if (/^(?:For|While|DoWhile)/.test(node.type)) return { ...jumps, breaks: true, continues: true };
  if (node.type === "SwitchStatement") return { ...jumps, breaks: true };
  const label = node.type === "LabeledStatement" ? nodeIn(node, "label") : null;
  return label ? { ...jumps, labels: [...jumps.labels, String(label.name)] } : jumps;
}

/** Initialisers and methods of a class run as functions of their own. */
function isClassBody(node: SyntaxNode): boolean {
  return (
    node.type === "PropertyDefinition" || node.type === "MethodDefinition" || node.type === "StaticBlock"
  );
}

/**
 * True when nothing after the statement can run once the work is over: it is last, or every way through the work
 * leaves.
 */
export function endsFunction(tree: SourceTree, attempt: SyntaxNode): boolean {
  const block = tree.parentOf(attempt);
  const isLast = nodesIn(block, "body").at(-1) === attempt && isFunction(block && tree.parentOf(block));
  const handler = nodeIn(nodeIn(attempt, "handler"), "body");
  return isLast || (alwaysLeaves(nodeIn(attempt, "block")) && (handler === null || alwaysLeaves(handler)));
}

function alwaysLeaves(block: SyntaxNode | null): boolean {
  const last = nodesIn(block, "body").at(-1);
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/**
 * True when a `var` or function of the work is named outside it: inside a wrapping function it could not be seen
 * there.
 */
export function declaresForOthers(tree: SourceTree, work: Range): boolean {
  return tree.variables().some((variable) => isDeclaredIn(variable, work) && isNamedOutside(variable, work));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function isDeclaredIn({ identifiers }: Variable, work: Range): boolean {
  return identifiers.some((name) => isInside(nodeOf(name), work));
}

function isNamedOutside({ references }: Variable, work: Range): boolean {
  return references.some(({ identifier }) => !isInside(nodeOf(identifier), work));
}
