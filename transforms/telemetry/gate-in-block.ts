import type { Edit } from "../../src/model/edit.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { putOf, readKey, testedKey } from "../../src/scan/memo/table-operations.ts";
import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { removeConstants } from "../declaration/remove-constants.ts";
import { clockOf, constantsBefore, isSimple, mayMoveDown, putAfter } from "./emission-block.ts";
import { emissionGateOf } from "./emission-gate.ts";
import { isKnownNumber } from "./known-number.ts";
import { lastTimeOf } from "./last-time.ts";

/** A place where it is asked whether something may be emitted, with the note that it is. */
export interface FoundGate {
  readonly edits: readonly Edit[];
  /** The nodes that the edits stand for. */
  readonly covers: readonly SyntaxNode[];
  /** What the facade must be told to compare as the code did. */
  readonly options: readonly string[];
}

export interface TimeTable {
  readonly name: string;
  /** Whether a key may be found that was never put: `toString` in an object. */
  readonly inherits: boolean;
}

/** The first such place in a list of statements. */
export function gateIn(tree: SourceTree, block: SyntaxNode, table: TimeTable): FoundGate | null {
  const statements = nodesIn(block, "body");
  for (const [index, statement] of statements.entries()) {
    if (statement.type !== "IfStatement" || nodeIn(statement, "alternate")) continue;
    const found = gateAt(tree, statements, index, table);
    if (found) return found;
  }
  return null;
}

function gateAt(
  tree: SourceTree,
  statements: readonly SyntaxNode[],
  index: number,
  { name: table, inherits }: TimeTable,
): FoundGate | null {
  const branch = statements[index] as SyntaxNode;
  const before = constantsBefore(tree, statements, index);
  const last = before.find(({ init }) => lastTimeOf(tree, init, table, null) !== null) ?? null;
  const isTime = (node: SyntaxNode | null) => lastTimeOf(tree, node, table, last) !== null;
  const passed = before.find(({ init }) => isDifference(init) && isTime(nodeIn(init, "right"))) ?? null;
  const test = nodeIn(branch, "test") as SyntaxNode;
  const gate = emissionGateOf(test, {
    lastTime: (node) => lastTimeOf(tree, node, table, last),
    isKept: (node) => testedKey(node, table) !== null,
    elapsed: (node) =>
      passed && identifierName(unwrapped(node)) === passed.name ? passed.init : unwrapped(node),
  });
  const put = gate && putAfter(statements, index, gate.letsThrough);
  const pair = put && putOf(put, table);
  if (!gate || !put || !pair) return null;
  const constants = [last, passed].filter((constant) => constant !== null);
  const covers = [test, put, ...constants.map(({ declarator }) => declarator)];
  const key = tree.textOf(pair[0]);
  if (!isSimple(pair[0]) || !isSimple(gate.interval) || !usesOnlyKey(tree, covers, table, key)) return null;
  const asking = [test, ...(passed ? [passed.declarator] : [])];
  if (!constants.every(({ reads }) => reads.every((read) => asking.some((node) => isInside(read, node)))))
    return null;
  const clock = clockOf(tree, [gate.now, pair[1]], before, [...asking, put]);
  if (clock === null || !mayMoveDown(tree, before, constants)) return null;
  const call = `${table}.emitOncePer(${key}, ${tree.textOf(gate.interval)}${clock.argument})`;
  const text = gate.letsThrough ? call : `!${call}`;
  // `now - last >= interval` does not hold for what is no number, nor does its opposite.
  const isStrict =
    gate.letsThrough && ((inherits && pair[0].type !== "Literal") || !isKnownNumber(tree, gate.interval));
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

/** Every mention of the table in these nodes asks for the same key. */
function usesOnlyKey(tree: SourceTree, nodes: readonly SyntaxNode[], table: string, key: string): boolean {
  const keys: string[] = [];
  let mentions = 0;
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (identifierName(node) === table) mentions++;
    const found = readKey(node, table) ?? testedKey(node, table) ?? putOf(node, table)?.[0];
    if (found && !/^TS|Parenthesized/.test(node.type)) keys.push(tree.textOf(found));
    pending.push(...childrenOf(node));
  }
  return keys.length >= mentions && keys.every((found) => found === key);
}

/** `now - last` */
function isDifference(node: SyntaxNode): boolean {
  return node.type === "BinaryExpression" && node.operator === "-";
}
