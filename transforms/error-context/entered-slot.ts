import {
  identifierName,
  isFunction,
  memberRoot,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { isToldOfEnd, waitsForEnd } from "../../src/scan/scopes/response-end.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { workAfter } from "./entered-work.ts";
import type { EnteredWork } from "./entered-work.ts";
import { isNothing, putBackBelow } from "./put-back-below.ts";

/**
 * Every `slot = value;` of a function that has the slot cleared when a response is over, and goes on with the work:
 * `res.on("finish", () => { slot = undefined; }); next();`; or that does the work itself and puts the slot back below.
 *
 * @param init what the slot holds at first
 */
export function enteredSlots(
  accesses: readonly StateAccess[],
  init: SyntaxNode | null,
): readonly EnteredSlot[] {
  const found = accesses.flatMap((access) => enteredSlotOf(access, accesses) ?? []);
  const known = new Set(found.flatMap(({ node, putBack }) => [node, ...putBack]));
  const first = unwrapped(init);
  const isEmptyAtRest = accesses.every(
    ({ tree, node }) =>
      (first === null || isNothing(tree, first)) && (known.has(node) || !isAssigned(tree, node)),
  );
  return found.filter(({ isRestored }) => isRestored || isEmptyAtRest);
}

export interface EnteredSlot {
  readonly node: SyntaxNode;
  readonly entered: EnteredWork;
  /** `slot` in the callbacks that clear it when the response is over. */
  readonly cleared: readonly SyntaxNode[];
  /** `slot` where the function itself puts it back. */
  readonly putBack: readonly SyntaxNode[];
  /**
   * The work leaves behind what was there before. A slot that is cleared instead may have held something, which is
   * then there still; unless all who set it clear it.
   */
  readonly isRestored: boolean;
}

function enteredSlotOf({ tree, node }: StateAccess, accesses: readonly StateAccess[]): EnteredSlot | null {
  const [assignment, statement] = [...tree.ancestorsOf(node)];
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== node) return null;
  const value = assignment.operator === "=" ? nodeIn(assignment, "right") : null;
  if (value === null || statement?.type !== "ExpressionStatement") return null;
  const entered = workAfter(tree, statement, value);
  const owner = entered && tree.parentOf(entered.body);
  if (entered === null || owner === null) return null;
  const others = accesses.flatMap((access) =>
    access.tree === tree && access.node !== node ? [access.node] : [],
  );
  const ends = endsOf(entered, owner, others);
  if (ends.cleared.length + ends.putBack.length === 0) return null;
  // Set a second time: the later value is meant for the same work.
  const isSetAgain = others.some(
    (other) =>
      !ends.putBack.includes(other) && isAssigned(tree, other) && functionAround(tree, other) === owner,
  );
  if (isSetAgain) return null;
  const head = [{ path: tree.path, start: node.end, end: value.start, text: ".entering(" }];
  const gaps = [[node.end, value.start] as const, ...entered.gaps];
  return { node, entered: { ...entered, head, gaps, isEnded: ends.putBack.length > 0 }, ...ends };
}

/** Where the work below is over: by itself, or when a response is. */
function endsOf(
  entered: EnteredWork,
  owner: SyntaxNode,
  others: readonly SyntaxNode[],
): Pick<EnteredSlot, "cleared" | "putBack" | "isRestored"> {
  const cleared = others.filter((other) => isClearedAtEnd(entered.tree, other, owner));
  const isSlot = (read: SyntaxNode | null) => read !== null && others.includes(read);
  const backs = others.flatMap((node) => {
    const how = putBackBelow(entered, node, isSlot);
    return how === null ? [] : [{ node, how }];
  });
  return {
    cleared,
    putBack: backs.map(({ node }) => node),
    isRestored: cleared.length > 0 || backs.every(({ how }) => how === "restored"),
  };
}

/**
 * `slot = undefined` in a callback, of `owner` itself, for the end of a response, or in a function that is only given
 * as one.
 */
function isClearedAtEnd(tree: SourceTree, node: SyntaxNode, owner: SyntaxNode): boolean {
  const callback = functionAround(tree, node);
  if (callback === null || !isCleared(tree, node)) return false;
  const given = tree.parentOf(callback)?.type === "CallExpression" ? [callback] : mentionsOf(tree, callback);
  return (
    given.length > 0 &&
    given.every((each) => {
      const call = tree.parentOf(each);
      if (call?.type !== "CallExpression" || each === nodeIn(call, "callee")) return false;
      return functionAround(tree, call) === owner && isForTheEnd(call, owner);
    })
  );
}

/** Where a function is mentioned by the name that it is declared by. */
function mentionsOf(tree: SourceTree, callback: SyntaxNode): readonly SyntaxNode[] {
  const declared = callback.type === "FunctionDeclaration" ? callback : tree.parentOf(callback);
  const id = /^(?:FunctionDeclaration|VariableDeclarator)$/.test(declared?.type ?? "")
    ? nodeIn(declared, "id")
    : null;
  const references = (id && tree.bindingAt(id.start)?.references) ?? [];
  return references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
}

/** On what the function was handed: a connection that it opened itself closes for reasons of its own. */
function isForTheEnd(call: SyntaxNode, owner: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  const [first] = nodesIn(call, "arguments");
  const params = nodesIn(owner, "params").map((param) => identifierName(param));
  const isHanded = (node: SyntaxNode | null) => params.includes(identifierName(memberRoot(node)));
  if (waitsForEnd(identifierName(callee) ?? "")) return isHanded(first ?? null);
  if (callee?.type !== "MemberExpression" || first?.type !== "Literal") return false;
  const method = identifierName(nodeIn(callee, "property")) ?? "";
  return isToldOfEnd(method, first.value) && isHanded(nodeIn(callee, "object"));
}

function isAssigned(tree: SourceTree, node: SyntaxNode): boolean {
  const parent = tree.parentOf(node);
  return parent?.type === "AssignmentExpression" && parent.left === node;
}

/** Given nothing: another value would be meant for whoever comes next, in whatever work. */
function isCleared(tree: SourceTree, node: SyntaxNode): boolean {
  const value = isAssigned(tree, node) ? nodeIn(tree.parentOf(node), "right") : null;
  return value !== null && isNothing(tree, value);
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  for (const around of tree.ancestorsOf(node)) if (isFunction(around)) return around;
  return null;
}
