import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { LastTime } from "./last-time.ts";

/** A condition that compares what the clock says with the time kept for a key. */
export interface EmissionGate {
  /** True where the condition holds for what is let through, false where for what is held back. */
  readonly letsThrough: boolean;
  readonly interval: SyntaxNode;
  readonly now: SyntaxNode;
  /** What the facade must be told to compare as the code did, spelled. */
  readonly options: readonly string[];
}

/** Tells what the nodes of a condition stand for. */
export interface GateTerms {
  readonly lastTime: (node: SyntaxNode | null) => LastTime | null;
  /** Asks whether a time is kept: `table.has(key)`. */
  readonly isKept: (node: SyntaxNode | null) => boolean;
  /** The difference behind a constant that holds how much time has passed; any other node as it is. */
  readonly elapsed: (node: SyntaxNode | null) => SyntaxNode | null;
}

/**
 * `last !== undefined && now - last < interval` and its opposite, in any order and with either comparison; the
 * question whether a time is kept may also be whether it is true, be left to the comparison, or to a time that stands
 * for none.
 */
export function emissionGateOf(test: SyntaxNode, terms: GateTerms): EmissionGate | null {
  const condition = unwrapped(test);
  if (condition?.type !== "LogicalExpression") return gateOf(condition, null, terms);
  const sides = [unwrapped(nodeIn(condition, "left")), unwrapped(nodeIn(condition, "right"))] as const;
  const gate = gateOf(sides[1], sides[0], terms) ?? gateOf(sides[0], sides[1], terms);
  return gate && condition.operator === (gate.letsThrough ? "||" : "&&") ? gate : null;
}

function gateOf(
  compared: SyntaxNode | null,
  known: SyntaxNode | null,
  terms: GateTerms,
): EmissionGate | null {
  const comparison = comparisonOf(compared, terms);
  const last = comparison && terms.lastTime(nodeIn(comparison.elapsed, "right"));
  const now = comparison && nodeIn(comparison.elapsed, "left");
  if (!comparison || !last || !now) return null;
  const { letsThrough, includesEnd, interval } = comparison;
  const isInfinite = last.startsAt === "-Infinity" && !includesEnd;
  const absent = known === null ? unasked(last, letsThrough) : asked(known, !letsThrough, last, terms);
  if (absent === null) return null;
  const options = [
    ...(absent.startsAt === null || isInfinite ? [] : [`startsAt: ${absent.startsAt}`]),
    ...(absent.zeroIsNever ? ["zeroIsNever: true"] : []),
    ...(includesEnd ? ["includesEnd: true"] : []),
  ];
  return { letsThrough, interval, now, options };
}

/** Without a question: no time is no number, which is not less than any; so is nothing let through for being more. */
function unasked(last: LastTime, letsThrough: boolean): LastTime | null {
  return last.startsAt === null && letsThrough ? null : last;
}

/** @param wanted whether the question is that a time is kept, or that none is */
function asked(node: SyntaxNode, wanted: boolean, last: LastTime, terms: GateTerms): LastTime | null {
  const positive = wanted ? node : negatedIn(node);
  const isTrue = positive !== null && terms.lastTime(positive) !== null;
  if (isTrue) return /^0?$/.test(last.startsAt ?? "") ? { startsAt: null, zeroIsNever: true } : null;
  if (last.startsAt !== null) return null;
  const isKnown = (positive !== null && terms.isKept(positive)) || comparesWithNothing(node, wanted, terms);
  return isKnown ? last : null;
}

function negatedIn(node: SyntaxNode): SyntaxNode | null {
  return node.type === "UnaryExpression" && node.operator === "!"
    ? unwrapped(nodeIn(node, "argument"))
    : null;
}

/** `last !== undefined`, `last != null`; with `wanted` false the opposite of it. */
function comparesWithNothing(node: SyntaxNode, wanted: boolean, { lastTime }: GateTerms): boolean {
  if (node.type !== "BinaryExpression" || lastTime(nodeIn(node, "left")) === null) return false;
  const nothing = unwrapped(nodeIn(node, "right"));
  const isUndefined = identifierName(nothing) === "undefined";
  const isNull = nothing?.type === "Literal" && nothing.value === null;
  if (node.operator === (wanted ? "!==" : "===")) return isUndefined;
  return node.operator === (wanted ? "!=" : "==") && (isUndefined || isNull);
}

interface Comparison {
  readonly letsThrough: boolean;
  /** Whether the moment at which the interval is over is still held back. */
  readonly includesEnd: boolean;
  /** `now - last` */
  readonly elapsed: SyntaxNode;
  readonly interval: SyntaxNode;
}

/** `now - last < interval`, `interval > now - last`, and their opposites. */
function comparisonOf(node: SyntaxNode | null, { elapsed }: GateTerms): Comparison | null {
  if (node?.type !== "BinaryExpression" || !/^[<>]=?$/.test(String(node.operator))) return null;
  const sides = [nodeIn(node, "left"), nodeIn(node, "right")] as const;
  const passed = sides.map((side) => elapsed(side));
  const at = passed.findIndex((side) => side?.type === "BinaryExpression" && side.operator === "-");
  const [difference, interval] = [passed[at], sides[1 - at]];
  if (!difference || !interval) return null;
  const isLess = String(node.operator).startsWith("<") === (at === 0);
  const hasEqual = String(node.operator).endsWith("=");
  return { letsThrough: !isLess, includesEnd: isLess === hasEqual, elapsed: difference, interval };
}
