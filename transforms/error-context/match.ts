import type { Variable } from "@typescript-eslint/scope-manager";
import {
  identifierName,
  isFunction,
  isWrapper,
  nodeIn,
  nodesIn,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { workFlowOf } from "./work-flow.ts";

/** `const saved = slot; slot = value; try { … } finally { slot = saved; }` */
export interface SavedRun {
  readonly tree: SourceTree;
  readonly save: SyntaxNode;
  /** What stands directly below the saving: it goes up to there. */
  readonly below: SyntaxNode;
  /** Other code reads what was saved, so that the saving stays. */
  readonly keepsSave: boolean;
  readonly value: SyntaxNode;
  /** `slot = value;`, before the try statement or first inside it. */
  readonly set: SyntaxNode;
  readonly attempt: SyntaxNode;
  /** The mentions of the slot that go with the statements around the work. */
  readonly consumed: readonly SyntaxNode[];
}

/** Every place where the slot is saved, set, and put back when the work ends, whichever way it ends. */
export function savedRuns(accesses: readonly StateAccess[]): readonly SavedRun[] {
  const runs = accesses.flatMap((access) => savedRunOf(access, accesses) ?? []);
  const isBalanced = accesses.every(
    ({ tree, node }) => !isWritten(tree, node) || runs.some(({ consumed }) => consumed.includes(node)),
  );
  return runs.filter((run) => isAdjacent(run) || (isBalanced && isDoneAtOnce(run)));
}

/** `slot = …`, `slot++`, or a place in a pattern: anything but a plain reading of it. */
function isWritten(tree: SourceTree, node: SyntaxNode): boolean {
  let inner = node;
  let outer = tree.parentOf(inner);
  for (; outer && isWrapper(outer); outer = tree.parentOf(inner)) inner = outer;
  if (outer?.type === "AssignmentExpression" || outer?.type.startsWith("For")) return outer.left === inner;
  if (outer?.type === "Property") return tree.parentOf(outer)?.type === "ObjectPattern";
  return outer !== null && /^(?:UpdateExpression|RestElement|.*Pattern)$/.test(outer.type);
}

/** Nothing stands between saving and setting: what is saved is what the slot holds when it is set. */
function isAdjacent({ below, set, attempt }: SavedRun): boolean {
  return below === set || below === attempt;
}

/** What stands between the two does not wait; and where all others put the slot back, it holds the same after any call. */
function isDoneAtOnce({ tree, save, set, attempt }: SavedRun): boolean {
  const first = set.start < attempt.start ? set : attempt;
  const siblings = nodesIn(tree.parentOf(attempt), "body");
  const between = siblings.slice(siblings.indexOf(save) + 1, siblings.indexOf(first));
  const { awaits, cannotMove } = workFlowOf(between);
  return !awaits && !cannotMove;
}

/** Starts at the restoring write, of which there is one for each. */
function savedRunOf({ tree, node }: StateAccess, accesses: readonly StateAccess[]): SavedRun | null {
  const attempt = restoringTry(tree, node);
  const saved = attempt && restoredName(attempt);
  if (!attempt || !saved) return null;
  const isSlot = (candidate: SyntaxNode | null) =>
    accesses.some((access) => access.tree === tree && access.node === candidate);
  const around = statementsBefore(tree, attempt);
  const first = nodesIn(nodeIn(attempt, "block"), "body")[0] ?? null;
  const set = [around[0] ?? null, first].find((statement) => isSlot(assignedTo(statement))) ?? null;
  const above = set === first ? around : around.slice(1);
  const place = above.findIndex((statement) => savedNameOf(statement)?.name === saved);
  const save = above[place] ?? null;
  const variable = save && isSlot(savedSlot(save)) ? tree.bindingAt(savedNameOf(save)?.start ?? -1) : null;
  if (!set || !save || !variable || variable.name !== saved || !isKept(variable)) return null;
  return {
    tree,
    save,
    below: above[place - 1] ?? (set === first ? attempt : set),
    keepsSave: variable.references.length > 2,
    value: nodeIn(nodeIn(set, "expression"), "right") as SyntaxNode,
    set,
    attempt,
    consumed: [savedSlot(save), assignedTo(set), node].filter((each) => each !== null),
  };
}

/** The try statement whose finally block does nothing but `node = saved`. */
function restoringTry(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const [assignment, statement, block, attempt] = [...tree.ancestorsOf(node)];
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== node) return null;
  if (statement?.type !== "ExpressionStatement" || attempt?.type !== "TryStatement") return null;
  return attempt.finalizer === block && nodesIn(block ?? null, "body").length === 1 ? attempt : null;
}

function restoredName(attempt: SyntaxNode): string | null {
  const [statement] = nodesIn(nodeIn(attempt, "finalizer"), "body");
  const assignment = nodeIn(statement ?? null, "expression");
  return assignment?.operator === "=" ? identifierName(nodeIn(assignment, "right")) : null;
}

/** The statements above, nearest first. */
function statementsBefore(tree: SourceTree, statement: SyntaxNode): readonly SyntaxNode[] {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  return siblings.slice(0, Math.max(0, siblings.indexOf(statement))).reverse();
}

function assignedTo(statement: SyntaxNode | null): SyntaxNode | null {
  const assignment = statement?.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
  return assignment?.type === "AssignmentExpression" && assignment.operator === "="
    ? nodeIn(assignment, "left")
    : null;
}

function soleDeclarator(statement: SyntaxNode): SyntaxNode | null {
  const declarators = statement.type === "VariableDeclaration" ? nodesIn(statement, "declarations") : [];
  return declarators.length === 1 ? (declarators[0] ?? null) : null;
}

function savedSlot(statement: SyntaxNode): SyntaxNode | null {
  return nodeIn(soleDeclarator(statement), "init");
}

function savedNameOf(statement: SyntaxNode): SyntaxNode | null {
  return nodeIn(soleDeclarator(statement), "id");
}

/** Written by its declaration alone, and read by no function that may outlive the work. */
function isKept(variable: Variable): boolean {
  const writes = variable.references.filter((reference) => reference.isWrite());
  return (
    writes.length === 1 && variable.defs.length === 1 && !isFunction(nodeOf(variable.identifiers[0] as never))
  );
}
