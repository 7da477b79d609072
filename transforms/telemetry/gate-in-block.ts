import type { Edit } from "../../src/model/edit.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { removeConstants } from "../declaration/remove-constants.ts";
import { clockOf, constantsBefore, isSimple, mayMoveDown, putAfter } from "./emission-block.ts";
import { emissionGateOf } from "./emission-gate.ts";
import { isKnownNumber } from "./known-number.ts";
import { lastTimeOf } from "./last-time.ts";
import type { TimePlace } from "./time-place.ts";

/** A place where it is asked whether something may be emitted, with the note that it is. */
export interface FoundGate {
  readonly edits: readonly Edit[];
  /** The nodes that the edits stand for. */
  readonly covers: readonly SyntaxNode[];
  /** What the facade must be told to compare as the code did. */
  readonly options: readonly string[];
}

/** The first such place in a list of statements. */
export function gateIn(tree: SourceTree, block: SyntaxNode, place: TimePlace): FoundGate | null {
  const statements = nodesIn(block, "body");
  for (const [index, statement] of statements.entries()) {
    if (statement.type !== "IfStatement" || nodeIn(statement, "alternate")) continue;
    const found = gateAt(tree, statements, index, place);
    if (found) return found;
  }
  return null;
}

function gateAt(
  tree: SourceTree,
  statements: readonly SyntaxNode[],
  index: number,
  place: TimePlace,
): FoundGate | null {
  const branch = statements[index] as SyntaxNode;
  const before = constantsBefore(tree, statements, index);
  const last = before.find(({ init }) => lastTimeOf(tree, init, place, null) !== null) ?? null;
  const isTime = (node: SyntaxNode | null) => lastTimeOf(tree, node, place, last) !== null;
  const passed = before.find(({ init }) => isDifference(init) && isTime(nodeIn(init, "right"))) ?? null;
  const test = nodeIn(branch, "test") as SyntaxNode;
  const gate = emissionGateOf(test, {
    lastTime: (node) => lastTimeOf(tree, node, place, last),
    isKept: (node) => place.keyTested(node) !== null,
    elapsed: (node) =>
      passed && identifierName(unwrapped(node)) === passed.name ? passed.init : unwrapped(node),
  });
  const put = gate && putAfter(statements, index, gate.letsThrough);
  const noted = put && place.noted(put);
  if (!gate || !put || !noted) return null;
  const constants = [last, passed].filter((constant) => constant !== null);
  const covers = [test, put, ...constants.map(({ declarator }) => declarator)];
  if (!isSimple(gate.interval) || !usesOnlyKey(covers, place, noted.key)) return null;
  const asking = [test, ...(passed ? [passed.declarator] : [])];
  if (!constants.every(({ reads }) => reads.every((read) => asking.some((node) => isInside(read, node)))))
    return null;
  const clock = clockOf(tree, [gate.now, noted.value], before, [...asking, put]);
  if (clock === null || !mayMoveDown(tree, before, constants)) return null;
  const call = `${place.name}.emitOncePer(${noted.key}, ${tree.textOf(gate.interval)}${clock.argument})`;
  const text = gate.letsThrough ? call : `!${call}`;
  // `now - last >= interval` does not hold for what is no number, nor does its opposite.
  const isStrict =
    gate.letsThrough && ((place.inherits && !noted.isFixed) || !isKnownNumber(tree, gate.interval));
  return {
    covers,
    options: [...gate.options, ...(isStrict ? ["strict: true"] : [])],
    edits: [
      { path: tree.path, start: test.start, end: test.end, text },
      removeStatement(tree, put),
      ...removeConstants(tree, [...constants, ...clock.removed]),
    ],
  };
}

/** Every mention of the place in these nodes asks for the same key. */
function usesOnlyKey(nodes: readonly SyntaxNode[], place: TimePlace, key: string): boolean {
  const keys: string[] = [];
  let mentions = 0;
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (place.isNamed(node)) mentions++;
    const found = place.keyRead(node) ?? place.keyTested(node) ?? place.noted(node)?.key;
    if (found && !/^TS|Parenthesized/.test(node.type)) keys.push(found);
    pending.push(...childrenOf(node));
  }
  return keys.length >= mentions && keys.every((found) => found === key);
}

/** `now - last` */
function isDifference(node: SyntaxNode): boolean {
  return node.type === "BinaryExpression" && node.operator === "-";
}
