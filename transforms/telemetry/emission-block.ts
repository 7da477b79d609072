import { isClockReading } from "../../src/scan/sources/clock.ts";
import { isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { localConstantsOf } from "../../src/scan/memo/local-constant.ts";
import type { LocalConstant } from "../../src/scan/memo/local-constant.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** The constants that stand directly above a statement, the nearest first. */
export function constantsBefore(
  tree: SourceTree,
  statements: readonly SyntaxNode[],
  index: number,
): readonly LocalConstant[] {
  const found: LocalConstant[] = [];
  for (const statement of statements.slice(0, index).reverse()) {
    const constants = localConstantsOf(tree, statement);
    if (!constants) break;
    found.push(...constants.toReversed());
  }
  return found;
}

/** What is taken away may be asked for below instead: nothing that stands in between calls anything but the clock. */
export function mayMoveDown(
  tree: SourceTree,
  before: readonly LocalConstant[],
  moved: readonly LocalConstant[],
): boolean {
  const first = Math.max(-1, ...moved.map((constant) => before.indexOf(constant)));
  return before
    .slice(0, first)
    .every(
      (constant) =>
        moved.includes(constant) || isClockReading(tree, constant.init) || isSimple(constant.init),
    );
}

/**
 * What notes the new time: the first statement of the branch that is let through, or the one after the branch that
 * leaves.
 */
export function putAfter(
  statements: readonly SyntaxNode[],
  index: number,
  letsThrough: boolean,
): SyntaxNode | null {
  const consequent = nodeIn(statements[index] as SyntaxNode, "consequent");
  const isBlock = consequent?.type === "BlockStatement";
  const body = isBlock ? nodesIn(consequent, "body") : [consequent];
  if (letsThrough) return isBlock ? (body[0] ?? null) : null;
  const leaves = /^(?:Return|Continue|Throw|Break)Statement$/.test(body.at(-1)?.type ?? "");
  return leaves ? (statements[index + 1] ?? null) : null;
}

export interface Clock {
  /** `, now`, or "" where `Date.now()` is what the facade asks by itself. */
  readonly argument: string;
  readonly removed: readonly LocalConstant[];
}

/** Both places must ask the same clock: the same constant, or by the same words. */
export function clockOf(
  tree: SourceTree,
  readings: readonly [SyntaxNode, SyntaxNode],
  before: readonly LocalConstant[],
  within: readonly SyntaxNode[],
): Clock | null {
  const [asked, noted] = readings.map((node) => tree.textOf(node));
  if (asked !== noted) return null;
  const constant = before.find(({ name }) => name === asked);
  if (!constant) {
    if (!isClockReading(tree, readings[0])) return null;
    return { argument: asked === "Date.now()" ? "" : `, ${asked}`, removed: [] };
  }
  if (!isClockReading(tree, constant.init)) return null;
  const isElsewhere = constant.reads.some((read) => !within.some((node) => isInside(read, node)));
  const isDefault = tree.textOf(constant.init) === "Date.now()";
  if (isDefault && !isElsewhere) return { argument: "", removed: [constant] };
  return { argument: `, ${constant.name}`, removed: [] };
}

/** Names, members of names, literals and templates of them: asked once or twice, they give the same. */
export function isSimple(node: SyntaxNode): boolean {
  const SIMPLE = /^(?:Identifier|Literal|MemberExpression|TemplateLiteral|TemplateElement|BinaryExpression)$/;
  return SIMPLE.test(node.type) && childrenOf(node).every(isSimple);
}
