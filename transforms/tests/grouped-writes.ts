import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { propertyWrite } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { dottedName, isPure } from "./pure.ts";

/**
 * Where a test's writes go: `process.env` or the global object, and which values can be handed over instead of being
 * written.
 */
export interface WriteTarget {
  /** The objects that are written to, by their names. */
  readonly owner: RegExp;
  /** What a property of one of them is called when it is handed over. */
  readonly nameOf: (owner: string, name: string) => string;
  readonly valueOf: (tree: SourceTree, value: SyntaxNode) => string | null;
}

/** A write with what is handed over in its place. */
export interface WrittenValue extends PropertyWrite {
  readonly text: string;
}

/**
 * The writes of a test that stand next to each other, each of another property, and what stands before and behind
 * them.
 */
export interface GroupedWrites {
  readonly before: readonly SyntaxNode[];
  readonly writes: readonly WrittenValue[];
  readonly behind: readonly SyntaxNode[];
}

/**
 * The first writes of a body, when a property of this name is among them: what it writes to others later stays where
 * it is. Null when it may have written to one of them before, when nothing comes after them, or when what comes
 * before or is written needs what is declared after: that is put into a function.
 */
export function groupedWrites(
  tree: SourceTree,
  body: SyntaxNode,
  target: WriteTarget,
  asked: string,
): GroupedWrites | null {
  const statements = nodesIn(body, "body");
  const from = statements.findIndex((statement) => writeOf(tree, statement, target) !== null);
  const before = statements.slice(0, Math.max(from, 0));
  const writes: WrittenValue[] = [];
  for (const statement of statements.slice(before.length)) {
    const write = writeOf(tree, statement, target);
    const text = write && textOf(tree, write, target);
    if (!write || text === null) break;
    if (writes.some(({ name }) => name === write.name) || readsWritten(write.value, writes)) break;
    writes.push({ ...write, text });
  }
  const behind = statements.slice(before.length + writes.length);
  if (behind.length === 0 || !writes.some(({ name }) => name === asked)) return null;
  if (before.some((statement) => namesWritten(tree, statement, target).length > 0)) return null;
  return isNeededBefore(tree, body, behind) ? null : { before, writes, behind };
}

/** A property that is to be undefined is taken away. */
function textOf(tree: SourceTree, { value }: PropertyWrite, target: WriteTarget): string | null {
  return value === null ? "undefined" : target.valueOf(tree, value);
}

/**
 * All values are made before the first is written: one that may read what an earlier statement wrote would read too
 * early.
 */
function readsWritten(value: SyntaxNode | null, found: readonly PropertyWrite[]): boolean {
  if (value === null || found.length === 0 || FUNCTION.test(value.type)) return false;
  const roots = new Set([
    "process",
    "globalThis",
    "global",
    "window",
    "self",
    ...found.map(({ name }) => name),
  ]);
  const reads = (node: SyntaxNode): boolean =>
    roots.has(identifierName(node) ?? "") || childrenOf(node).some(reads);
  return !(isPure(value) || isMock(value)) || reads(value);
}

/** `jest.fn()`, `vi.fn().mockReturnValue(7)`: made of what it is given, and of nothing else. */
function isMock(value: SyntaxNode): boolean {
  if (value.type !== "CallExpression") return false;
  const callee = nodeIn(value, "callee") as SyntaxNode;
  const isGivenPure = nodesIn(value, "arguments").every((each) => FUNCTION.test(each.type) || isPure(each));
  if (!isGivenPure) return false;
  if (/^(?:(?:jest|vi)\.fn|sinon\.(?:stub|spy|fake)|jasmine\.createSpy)$/.test(dottedName(callee) ?? ""))
    return true;
  return callee.type === "MemberExpression" && isMock(nodeIn(callee, "object") as SyntaxNode);
}

const FUNCTION = /^(?:Arrow)?FunctionExpression$/;

/** The write that a statement is. */
export function writeOf(tree: SourceTree, statement: SyntaxNode, target: WriteTarget): PropertyWrite | null {
  const expression = nodeIn(statement, "expression");
  const member = nodeIn(expression, "left") ?? nodeIn(expression, "argument");
  return targetWrite(tree, member, target);
}

/** The write of a property of the target, under the name that it is handed over by. */
export function targetWrite(
  tree: SourceTree,
  member: SyntaxNode | null,
  target: WriteTarget,
): PropertyWrite | null {
  const owner = ownerOf(member, target);
  const write = member && owner !== null ? propertyWrite(tree, member) : null;
  return write && { ...write, name: target.nameOf(owner as string, write.name) };
}

/** The object that a property is one of, when that is among those that are written to. */
export function ownerOf(member: SyntaxNode | null, { owner }: WriteTarget): string | null {
  const name = member?.type === "MemberExpression" ? dottedName(unwrapped(nodeIn(member, "object"))) : null;
  return name !== null && owner.test(name) ? name : null;
}

/** Every property that is assigned or deleted anywhere in the body; "" for one whose name is computed. */
function namesWritten(tree: SourceTree, body: SyntaxNode, target: WriteTarget): readonly string[] {
  const names: string[] = [];
  const pending = [body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const member = nodeIn(node, node.type === "AssignmentExpression" ? "left" : "argument");
    if (isWriting(node) && ownerOf(member, target) !== null)
      names.push(targetWrite(tree, member, target)?.name ?? "");
    pending.push(...childrenOf(node));
  }
  return names;
}

export function isWriting(node: SyntaxNode): boolean {
  return (
    node.type === "AssignmentExpression" ||
    node.type === "UpdateExpression" ||
    (node.type === "UnaryExpression" && node.operator === "delete")
  );
}

/**
 * What the statements declare is mentioned before them: a function that stands below, or a variable of the old kind.
 */
function isNeededBefore(tree: SourceTree, body: SyntaxNode, behind: readonly SyntaxNode[]): boolean {
  const from = behind[0]?.start ?? body.end;
  const isBehind = (at: number) => from <= at && at < body.end;
  const isBefore = (at: number) => body.start <= at && at < from;
  return tree.variables().some(({ identifiers, references }) => {
    const isDeclared = identifiers.some((identifier) => isBehind(identifier.range[0]));
    return isDeclared && references.some(({ identifier }) => isBefore(identifier.range[0]));
  });
}
