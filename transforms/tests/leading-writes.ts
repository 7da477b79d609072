import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { propertyWrite } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { dottedName, isPure } from "./pure.ts";

/** Where a test's writes go: `process.env` or the global object, and which values can be written before the test's body runs. */
export interface WriteTarget {
  readonly owner: RegExp;
  readonly valueOf: (tree: SourceTree, value: SyntaxNode) => string | null;
}

/**
 * The writes that the body begins with, each of another property, or null when the body writes to one of them, or to others,
 * elsewhere too: only what is written first can be written before the body begins.
 */
export function leadingWrites(
  tree: SourceTree,
  body: SyntaxNode,
  target: WriteTarget,
): readonly (PropertyWrite & { readonly text: string })[] | null {
  const found: (PropertyWrite & { readonly text: string })[] = [];
  for (const statement of nodesIn(body, "body")) {
    const write = writeOf(tree, statement, target);
    const text = write?.value ? target.valueOf(tree, write.value) : null;
    if (!write?.value || text === null || waits(write.value) || namesOwnVariable(tree, write.value, body))
      break;
    if (found.some(({ name }) => name === write.name) || readsWritten(write.value, found)) break;
    found.push({ ...write, text });
  }
  const names = new Set(found.map((write) => write.name));
  if (found.length === 0 || namesWritten(tree, body, target).some((name) => !names.has(name))) return null;
  return found;
}

/** All values are made before the first is written: one that may read what an earlier statement wrote would read too early. */
function readsWritten(value: SyntaxNode, found: readonly PropertyWrite[]): boolean {
  if (found.length === 0 || FUNCTION.test(value.type)) return false;
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
  return !isPure(value) || reads(value);
}

const FUNCTION = /^(?:Arrow)?FunctionExpression$/;

/** The value is made in a function that is no longer async. */
function waits(value: SyntaxNode): boolean {
  if (FUNCTION.test(value.type)) return false;
  return /^(?:Await|Yield)Expression$/.test(value.type) || childrenOf(value).some(waits);
}

function writeOf(tree: SourceTree, statement: SyntaxNode, target: WriteTarget): PropertyWrite | null {
  const expression = nodeIn(statement, "expression");
  const member = nodeIn(expression, "left") ?? nodeIn(expression, "argument");
  return isOn(member, target) ? propertyWrite(tree, member) : null;
}

function isOn(member: SyntaxNode | null, { owner }: WriteTarget): member is SyntaxNode {
  return (
    member?.type === "MemberExpression" && owner.test(dottedName(unwrapped(nodeIn(member, "object"))) ?? "")
  );
}

/** Every property that is assigned or deleted anywhere in the body; "" for one whose name is computed. */
function namesWritten(tree: SourceTree, body: SyntaxNode, target: WriteTarget): readonly string[] {
  const names: string[] = [];
  const pending = [body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const member = nodeIn(node, node.type === "AssignmentExpression" ? "left" : "argument");
    if (isWriting(node) && isOn(member, target)) names.push(propertyWrite(tree, member)?.name ?? "");
    pending.push(...childrenOf(node));
  }
  return names;
}

function isWriting(node: SyntaxNode): boolean {
  return (
    node.type === "AssignmentExpression" ||
    node.type === "UpdateExpression" ||
    (node.type === "UnaryExpression" && node.operator === "delete")
  );
}

/** A function that the body declares below is not known where the body is only about to be called. */
function namesOwnVariable(tree: SourceTree, value: SyntaxNode, body: SyntaxNode): boolean {
  const isIn = (range: SyntaxNode, at: number) => range.start <= at && at < range.end;
  return tree.variables().some((variable) => {
    const isOwn = variable.identifiers.some((identifier) => isIn(body, identifier.range[0]));
    const isInner = variable.identifiers.some((identifier) => isIn(value, identifier.range[0]));
    const uses = variable.references.some(({ identifier }) => isIn(value, identifier.range[0]));
    return isOwn && !isInner && uses;
  });
}
