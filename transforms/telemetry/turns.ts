import type { Edit } from "../../src/model/edit.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import {
  identifierName,
  isInside,
  isWrapper,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";

/** A place where a counter is counted up and asked. */
export interface Step {
  readonly edits: readonly Edit[];
  /** The nodes that the edits stand for. */
  readonly covers: readonly SyntaxNode[];
}

/**
 * `n = (n + 1) % 10; if (n === 0) …` to `if (n.everyNth(10)) …`: the count goes on where that one begins anew, so
 * that nothing else may ask for it, and the number of turns must be one for good. Null where it is not used so.
 */
export function turnsOf(
  { tree, name, init }: Declaration,
  uses: readonly SyntaxNode[],
): readonly Step[] | null {
  if (!Number.isSafeInteger(init?.value)) return null;
  const turns = uses.flatMap((use) => turnAt(tree, use, name) ?? []);
  const isCovered = (use: SyntaxNode) =>
    turns.some(({ covers }) => covers.some((node) => isInside(use, node)));
  const numbers = new Set(turns.map(({ number }) => number));
  return numbers.size === 1 && uses.every(isCovered) ? turns : null;
}

interface Turn extends Step {
  readonly number: string;
}

function turnAt(tree: SourceTree, use: SyntaxNode, name: string): Turn | null {
  const [assignment, outer] = [...tree.ancestorsOf(use)].filter((node) => !isWrapper(node));
  if (assignment?.type !== "AssignmentExpression" || nodeIn(assignment, "left") !== use || !outer)
    return null;
  const number = numberOfTurns(tree, assignment, name);
  if (number === null) return null;
  const isStatement = outer.type === "ExpressionStatement";
  const test = isStatement ? testBelow(tree, outer) : outer;
  const isCount = (node: SyntaxNode | null) =>
    isStatement ? identifierName(unwrapped(node)) === name : unwrapped(node) === assignment;
  const isMultiple = test && asksForNought(test, isCount);
  if (!test || isMultiple === null) return null;
  const text = `${isMultiple ? "" : "!"}${name}.everyNth(${number})`;
  const asked = { path: tree.path, start: test.start, end: test.end, text };
  return {
    number,
    covers: [assignment, test],
    edits: isStatement ? [removeStatement(tree, outer), asked] : [asked],
  };
}

/** `10` of `n = (n + 1) % 10`, or a constant of the module that is such a number. */
function numberOfTurns(tree: SourceTree, assignment: SyntaxNode, name: string): string | null {
  const remainder = assignment.operator === "=" ? unwrapped(nodeIn(assignment, "right")) : null;
  const sum = remainder?.operator === "%" ? unwrapped(nodeIn(remainder, "left")) : null;
  if (sum?.operator !== "+" || identifierName(unwrapped(nodeIn(sum, "left"))) !== name) return null;
  const number = nodeIn(remainder, "right");
  if (number === null || nodeIn(sum, "right")?.value !== 1) return null;
  return wholeNumber(tree, number) === null ? null : tree.textOf(number);
}

/** What a number, or a constant of the module, says, where that is whole and more than nought. */
export function wholeNumber(tree: SourceTree, node: SyntaxNode): number | null {
  const said = node.type === "Literal" ? node : constantBehind(tree, node);
  const isWhole = said?.type === "Literal" && Number.isSafeInteger(said.value) && Number(said.value) > 0;
  return isWhole ? Number(said.value) : null;
}

function constantBehind(tree: SourceTree, number: SyntaxNode): SyntaxNode | null {
  const variable = tree.moduleBinding(identifierName(number) ?? "");
  const isThis = variable?.references.some(({ identifier }) => nodeOf(identifier).start === number.start);
  const declarator = variable?.identifiers[0] ? tree.parentOf(nodeOf(variable.identifiers[0])) : null;
  const statement = declarator && tree.parentOf(declarator);
  return isThis === true && statement?.kind === "const" ? nodeIn(declarator, "init") : null;
}

function testBelow(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  const branch = siblings[siblings.indexOf(statement) + 1];
  return branch?.type === "IfStatement" ? nodeIn(branch, "test") : null;
}

/** True for `n === 0` and `!n`, false for `n !== 0` and a bare `n`, null for any other question. */
function asksForNought(test: SyntaxNode, isCount: (node: SyntaxNode | null) => boolean): boolean | null {
  const node = unwrapped(test);
  if (isCount(node)) return false;
  if (node?.type === "UnaryExpression" && node.operator === "!")
    return isCount(nodeIn(node, "argument")) ? true : null;
  if (node?.type !== "BinaryExpression" || !/^[=!]==?$/.test(String(node.operator))) return null;
  const zero = nodeIn(node, "right");
  if (!isCount(nodeIn(node, "left")) || zero?.type !== "Literal" || zero.value !== 0) return null;
  return String(node.operator).startsWith("=");
}
