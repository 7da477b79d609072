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
import { hasComment } from "../wrapping/has-comment.ts";
import { isPlain, isStill } from "./still-statement.ts";
import { declaresForOthers, workFlowOf } from "./work-flow.ts";

/** `const saved = slot; slot = value; try { … } finally { slot = saved; }` */
export interface SavedRun {
  readonly tree: SourceTree;
  readonly save: SyntaxNode;
  /** What the same statement saves of other slots that the same `finally` puts back: it goes along into the work. */
  readonly savedToo: readonly SyntaxNode[];
  /**
   * What stands above the setting for other slots that the same `finally` puts back: they are saved and set in the
   * work.
   */
  readonly beside: readonly SyntaxNode[];
  /** What stands between setting and the try statement: the same when it is done in the work. */
  readonly ahead: readonly SyntaxNode[];
  /** `slot = saved;` */
  readonly restore: SyntaxNode;
  /** What else the `finally` does. */
  readonly besides: readonly SyntaxNode[];
  /** What stands directly below the saving: it goes up to there. */
  readonly below: SyntaxNode;
  /** Other code reads what was saved, so that the saving stays. */
  readonly keepsSave: boolean;
  readonly value: SyntaxNode;
  /** `slot = value;`, before the try statement or first inside it. */
  readonly set: SyntaxNode;
  readonly attempt: SyntaxNode;
  /**
   * Nothing that could set the slot stands between saving and setting: what is saved is what the slot holds when it
   * is set.
   */
  readonly isAdjacent: boolean;
  /** The mentions of the slot that go with the statements around the work. */
  readonly consumed: readonly SyntaxNode[];
}

/** Every place where the slot is saved, set, and put back when the work ends, whichever way it ends. */
export function savedRuns(accesses: readonly StateAccess[]): readonly SavedRun[] {
  const runs = accesses.flatMap((access) => savedRunOf(access, accesses) ?? []);
  const isBalanced = accesses.every(
    ({ tree, node }) => !isWritten(tree, node) || runs.some(({ consumed }) => consumed.includes(node)),
  );
  return runs.filter((run) => run.isAdjacent || (isBalanced && isDoneAtOnce(run)));
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

/**
 * What stands between the two does not wait; and where all others put the slot back, it holds the same after any
 * call.
 */
function isDoneAtOnce({ tree, save, set, attempt }: SavedRun): boolean {
  const first = set.start < attempt.start ? set : attempt;
  const siblings = nodesIn(tree.parentOf(attempt), "body");
  const between = siblings.slice(siblings.indexOf(save) + 1, siblings.indexOf(first));
  const { awaits, cannotMove } = workFlowOf(between);
  return !awaits && !cannotMove;
}

/** Starts at the restoring write, of which there is one for each. */
function savedRunOf({ tree, node }: StateAccess, accesses: readonly StateAccess[]): SavedRun | null {
  const isSlot = (candidate: SyntaxNode | null) =>
    accesses.some((access) => access.tree === tree && access.node === candidate);
  const restoring = restoringTry(tree, node, isSlot);
  const saved = restoring && restoredName(restoring.restore);
  if (!restoring || !saved) return null;
  const { attempt } = restoring;
  const around = statementsBefore(tree, attempt);
  const first = nodesIn(nodeIn(attempt, "block"), "body")[0] ?? null;
  const isSetting = (statement: SyntaxNode | null) => isSlot(assignedTo(statement));
  const passed = isSetting(first)
    ? 0
    : around.findIndex((each) => isSetting(each) || !isStill(tree, each, isSlot));
  const set = [around[passed] ?? null, first].find(isSetting) ?? null;
  const above = set === first ? around : around.slice(passed + 1);
  const place = above.findIndex((statement) => declaratorOf(statement, saved) !== null);
  const save = above[place] ?? null;
  const saving = save && declaratorOf(save, saved);
  const slot = nodeIn(saving, "init");
  const variable = isSlot(slot) ? tree.bindingAt(nodeIn(saving, "id")?.start ?? -1) : null;
  if (!set || !save || !variable || variable.name !== saved || !isKept(variable)) return null;
  const keepsSave = variable.references.length > 2;
  const savedToo = nodesIn(save, "declarations").filter((each) => each !== saving);
  const isCalm = (statement: SyntaxNode) => isStill(tree, statement, isSlot);
  const value = nodeIn(nodeIn(set, "expression"), "right") as SyntaxNode;
  const made = {
    ...restoring,
    tree,
    save,
    savedToo,
    beside: !keepsSave && isPlain(tree, value) ? besideOf(above, place, restoring.besides, isCalm) : [],
    isAdjacent: above.slice(0, place).every(isCalm),
    ahead: set === first ? [] : around.slice(0, passed).reverse(),
    below: above[place - 1] ?? (set === first ? attempt : set),
    keepsSave,
    value,
    set,
    consumed: [slot, assignedTo(set), node].filter((each) => each !== null),
  };
  return savedToo.length === 0 || mayGoAlong(made) ? made : null;
}

/**
 * Each is put back by the same `finally`, named by nothing outside of the work, and as well saved right after this
 * slot is set.
 */
function mayGoAlong(run: SavedRun): boolean {
  const { tree, save, savedToo, beside, besides, keepsSave, below, set, value, attempt } = run;
  const isPutBack = (each: SyntaxNode) => {
    const name = identifierName(nodeIn(each, "id"));
    return name !== null && besides.some((other) => restoredName(other) === name);
  };
  return (
    !keepsSave &&
    beside.length === 0 &&
    below === set &&
    isPlain(tree, value) &&
    savedToo.every((each) => isPutBack(each) && isPlain(tree, nodeIn(each, "init"))) &&
    !declaresForOthers(tree, { start: save.start, end: attempt.end }) &&
    !hasComment(tree, save.start, save.end)
  );
}

/**
 * The try statement whose finally block holds `node = saved`, and nothing below it that could tell whether it was put
 * back.
 */
function restoringTry(
  tree: SourceTree,
  node: SyntaxNode,
  isSlot: (candidate: SyntaxNode | null) => boolean,
): Pick<SavedRun, "attempt" | "restore" | "besides"> | null {
  const [assignment, restore, block, attempt] = [...tree.ancestorsOf(node)];
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== node) return null;
  if (restore?.type !== "ExpressionStatement" || attempt?.type !== "TryStatement") return null;
  if (attempt.finalizer !== block) return null;
  const last = nodesIn(block ?? null, "body");
  const below = last.slice(last.indexOf(restore) + 1);
  if (!below.every((each) => isStill(tree, each, isSlot))) return null;
  return { attempt, restore, besides: last.filter((each) => each !== restore) };
}

function restoredName(restore: SyntaxNode): string | null {
  const assignment = nodeIn(restore, "expression");
  return assignment?.operator === "=" ? identifierName(nodeIn(assignment, "right")) : null;
}

/**
 * From the first statement on that saves another slot for the same `finally`, in their order, but for the saving of
 * this one.
 */
function besideOf(
  above: readonly SyntaxNode[],
  place: number,
  besides: readonly SyntaxNode[],
  isCalm: (statement: SyntaxNode) => boolean,
): readonly SyntaxNode[] {
  const end = above.findIndex((each, at) => at !== place && !isCalm(each));
  const calm = end === -1 ? above : above.slice(0, end);
  const first = calm.findLastIndex((each) => isPutBackBy(besides, each));
  if (first === -1 || place >= calm.length) return [];
  return calm
    .slice(0, first + 1)
    .filter((each) => each !== above[place])
    .reverse();
}

/** `const saved = other;`, where the `finally` says `other = saved;` */
function isPutBackBy(besides: readonly SyntaxNode[], statement: SyntaxNode): boolean {
  const name = identifierName(savedNameOf(statement));
  return name !== null && besides.some((each) => restoredName(each) === name);
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

function declaratorOf(statement: SyntaxNode, name: string): SyntaxNode | null {
  const declarators = statement.type === "VariableDeclaration" ? nodesIn(statement, "declarations") : [];
  return declarators.find((each) => identifierName(nodeIn(each, "id")) === name) ?? null;
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
