import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { lineAround } from "../declaration/line-around.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { isClockReading } from "../../src/scan/sources/clock.ts";
import { putOf, readKey, testedKey } from "../../src/scan/memo/table-operations.ts";
import { emissionGateOf } from "./emission-gate.ts";
import { localConstantOf } from "../../src/scan/memo/local-constant.ts";
import type { LocalConstant } from "../../src/scan/memo/local-constant.ts";

/**
 * A table of last emissions whose every use is the same short protocol: ask the clock, compare with the time kept for the key,
 * note the new time. The protocol becomes `emitOncePer`. Null when anything else is done with the table.
 */
export function oncePer(declaration: Declaration, flag: string): Rewrite | null {
  const { tree, variable, isExported, init } = declaration;
  const item = isExported || !init ? null : typeOfTable(declaration);
  if (item === null || !isEmptyTable(init as SyntaxNode)) return null;
  const uses = variable.references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  const gates = blocksAround(tree, uses).map((block) => gateIn(tree, block, declaration.name));
  const found = gates.filter((gate) => gate !== null);
  const isCovered = uses.every((use) =>
    found.some(({ covers }) => covers.some((node) => isInside(use, node))),
  );
  if (found.length === 0 || !isCovered) return null;
  const imported = runtimeName(tree, "emissions");
  return {
    kind: "rewrite",
    edits: [...declarationEdits(declaration, imported.local, flag), ...found.flatMap(({ edits }) => edits)],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/** The annotation's text where the table is typed, "" where not; null for a type that is no table of numbers. */
function typeOfTable({ tree, annotation }: Declaration): string | null {
  if (!annotation) return "";
  const text = tree.textOf(annotation).replace(/^:\s*/, "");
  return /^(?:Record<[^<>]+,\s*number>|Map<[^<>]+,\s*number>|\{\s*\[\w+:\s*\w+\]:\s*number;?\s*\})$/.test(
    text,
  )
    ? text
    : null;
}

function isEmptyTable(init: SyntaxNode): boolean {
  if (init.type === "ObjectExpression") return nodesIn(init, "properties").length === 0;
  return (
    init.type === "CallExpression" ||
    (init.type === "NewExpression" && nodesIn(init, "arguments").length === 0)
  );
}

/** The statement lists that hold the uses, innermost. */
function blocksAround(tree: SourceTree, uses: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const blocks = uses.flatMap((use) =>
    [...tree.ancestorsOf(use)].filter((node) => node.type === "BlockStatement"),
  );
  return [...new Set(blocks)];
}

interface FoundGate {
  readonly edits: readonly Edit[];
  /** The nodes that the edits stand for. */
  readonly covers: readonly SyntaxNode[];
}

function gateIn(tree: SourceTree, block: SyntaxNode, table: string): FoundGate | null {
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
  table: string,
): FoundGate | null {
  const branch = statements[index] as SyntaxNode;
  const before = constantsBefore(tree, statements, index);
  const last = before.find((constant) => readKey(constant.init, table) !== null);
  const isLast = (node: SyntaxNode | null) =>
    readKey(node, table) !== null || (last !== undefined && identifierName(unwrapped(node)) === last.name);
  const isKept = (node: SyntaxNode | null) => testedKey(node, table) !== null;
  const test = nodeIn(branch, "test") as SyntaxNode;
  const gate = emissionGateOf(tree, test, isLast, isKept);
  const put = gate && putAfter(statements, index, gate.letsThrough);
  const pair = put && putOf(put, table);
  if (!gate || !put || !pair) return null;
  const covers = [test, put, ...(last ? [last.statement] : [])];
  const key = tree.textOf(pair[0]);
  if (!isSimple(pair[0]) || !isSimple(gate.interval) || !usesOnlyKey(tree, covers, table, key)) return null;
  if (last && !last.reads.every((read) => isInside(read, test))) return null;
  const clock = clockOf(tree, [gate.now, pair[1]], before, [test, put]);
  if (clock === null) return null;
  const call = `${table}.emitOncePer(${key}, ${tree.textOf(gate.interval)}${clock.argument})`;
  const text = gate.letsThrough ? call : `!${call}`;
  const removed = [put, ...(last ? [last.statement] : []), ...clock.removed];
  return {
    covers,
    edits: [
      { path: tree.path, start: test.start, end: test.end, text },
      ...removed.map((statement) => removeStatement(tree, statement)),
    ],
  };
}

/** The constants that stand directly above a statement. */
function constantsBefore(
  tree: SourceTree,
  statements: readonly SyntaxNode[],
  index: number,
): readonly LocalConstant[] {
  const found: LocalConstant[] = [];
  for (const statement of statements.slice(0, index).reverse()) {
    const constant = localConstantOf(tree, statement);
    if (!constant) break;
    found.push(constant);
  }
  return found;
}

/** What notes the new time: the first statement of the branch that is let through, or the one after the branch that leaves. */
function putAfter(statements: readonly SyntaxNode[], index: number, letsThrough: boolean): SyntaxNode | null {
  const consequent = nodeIn(statements[index] as SyntaxNode, "consequent");
  if (letsThrough)
    return consequent?.type === "BlockStatement" ? (nodesIn(consequent, "body")[0] ?? null) : null;
  const body = consequent?.type === "BlockStatement" ? nodesIn(consequent, "body") : [consequent];
  const leaves = body.length === 1 && /^(?:Return|Continue|Throw|Break)Statement$/.test(body[0]?.type ?? "");
  return leaves ? (statements[index + 1] ?? null) : null;
}

interface Clock {
  /** `, now`, or "" where `Date.now()` is what the facade asks by itself. */
  readonly argument: string;
  readonly removed: readonly SyntaxNode[];
}

/** Both places must ask the same clock: the same constant, or `Date.now()` each. */
function clockOf(
  tree: SourceTree,
  readings: readonly [SyntaxNode, SyntaxNode],
  before: readonly LocalConstant[],
  within: readonly SyntaxNode[],
): Clock | null {
  const texts = readings.map((node) => tree.textOf(node));
  if (texts[0] !== texts[1]) return null;
  const constant = before.find(({ name }) => name === texts[0]);
  if (!constant) return texts[0] === "Date.now()" ? { argument: "", removed: [] } : null;
  if (!isClockReading(tree, constant.init)) return null;
  const isElsewhere = constant.reads.some((read) => !within.some((node) => isInside(read, node)));
  const isDefault = tree.textOf(constant.init) === "Date.now()";
  if (isDefault && !isElsewhere) return { argument: "", removed: [constant.statement] };
  return { argument: `, ${constant.name}`, removed: [] };
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

/** Names, members of names, literals and templates of them: asked once or twice, they give the same. */
function isSimple(node: SyntaxNode): boolean {
  const SIMPLE = /^(?:Identifier|Literal|MemberExpression|TemplateLiteral|TemplateElement|BinaryExpression)$/;
  return SIMPLE.test(node.type) && childrenOf(node).every(isSimple);
}

function declarationEdits(declaration: Declaration, callee: string, flag: string): readonly Edit[] {
  const { tree, annotation, name, nameEnd } = declaration;
  const init = declaration.init as SyntaxNode;
  const call = { callee, typeArguments: "", name, flag };
  const removed = annotation ? annotation.end - nameEnd : 0;
  const { open, close } = wrapInitialiser(tree, call, tree.textOf(init), lineAround(declaration, removed));
  return [
    ...(annotation ? [{ path: tree.path, start: nameEnd, end: annotation.end, text: "" }] : []),
    { path: tree.path, start: init.start, end: init.start, text: open },
    { path: tree.path, start: init.end, end: init.end, text: close },
  ];
}
