import { removeStatement } from "../../src/edit/remove-statement.ts";
import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { countsUp } from "./counts-up.ts";
import { wholeNumber } from "./turns.ts";
import type { Step } from "./turns.ts";

/**
 * `if (++n >= 10) { n = 0; … }` to `if (n.everyNth(10)) { … }`, and the same with the count in a statement above: the
 * count goes on where that one begins anew, so that nothing else may ask for it. Null where it is not used so.
 */
export function begunAnewOf(
  { tree, name, init }: Declaration,
  uses: readonly SyntaxNode[],
): readonly Step[] | null {
  const steps = uses.flatMap((use) => stepAt(tree, use, name) ?? []);
  const [number, ...others] = new Set(steps.map((step) => step.number));
  const isBelow = number !== undefined && Number(init?.value) >= 0 && Number(init?.value) < number;
  const isCovered = (use: SyntaxNode) =>
    steps.some(({ covers }) => covers.some((node) => isInside(use, node)));
  const isWhole = Number.isSafeInteger(init?.value);
  return isWhole && isBelow && others.length === 0 && uses.every(isCovered) ? steps : null;
}

interface Counted extends Step {
  readonly number: number;
}

function stepAt(tree: SourceTree, use: SyntaxNode, name: string): Counted | null {
  const counting = tree.parentOf(use);
  if (!counting || !countsUp(counting, name)) return null;
  const statement = tree.parentOf(counting);
  const isStatement = statement?.type === "ExpressionStatement";
  const siblings = isStatement ? nodesIn(tree.parentOf(statement), "body") : [];
  const branch = isStatement
    ? siblings[siblings.indexOf(statement) + 1]
    : [...tree.ancestorsOf(counting)].find((node) => node.type === "IfStatement");
  const test = branch?.type === "IfStatement" ? nodeIn(branch, "test") : null;
  const reset = test && resetIn(nodeIn(branch as SyntaxNode, "consequent"), name);
  const isCount = (node: SyntaxNode | null) =>
    isStatement ? identifierName(node) === name : node === counting && isNew(node);
  const limit = test && limitAsked(unwrapped(test), isCount);
  const number = limit && wholeNumber(tree, limit);
  if (!test || !reset || !number) return null;
  const asked = {
    path: tree.path,
    start: test.start,
    end: test.end,
    text: `${name}.everyNth(${tree.textOf(limit)})`,
  };
  return {
    number,
    covers: [counting, test, reset],
    edits: [...(isStatement ? [removeStatement(tree, statement)] : []), removeStatement(tree, reset), asked],
  };
}

/** `++n` and `n += 1` give the count as it is then; `n++` gives the one before. */
function isNew(counting: SyntaxNode): boolean {
  return counting.type !== "UpdateExpression" || counting.prefix === true;
}

/** `10` of `n >= 10` and `n === 10` */
function limitAsked(
  test: SyntaxNode | null,
  isCount: (node: SyntaxNode | null) => boolean,
): SyntaxNode | null {
  if (test?.type !== "BinaryExpression" || !/^(?:>=|===?)$/.test(String(test.operator))) return null;
  return isCount(unwrapped(nodeIn(test, "left"))) ? nodeIn(test, "right") : null;
}

/** `n = 0;`, first of all in the branch: what comes after it may fail. */
function resetIn(branch: SyntaxNode | null, name: string): SyntaxNode | null {
  const [first] = branch?.type === "BlockStatement" ? nodesIn(branch, "body") : [];
  const assignment = first?.type === "ExpressionStatement" ? nodeIn(first, "expression") : null;
  if (!first || assignment?.type !== "AssignmentExpression" || assignment.operator !== "=") return null;
  const isZero = nodeIn(assignment, "right")?.value === 0;
  return isZero && identifierName(nodeIn(assignment, "left")) === name ? first : null;
}
