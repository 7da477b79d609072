import type { Variable } from "@typescript-eslint/scope-manager";
import { localConstantOf, type LocalConstant } from "../../scan/memo/local-constant.ts";
import { identifierName, nodeIn, nodesIn, unwrapped } from "../../scan/sources/node-fields.ts";
import { nodeOf, type SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import type { LimitNoteCode } from "./limit-notes.ts";

/** All that a file does with a table of entries that are records. */
export interface TimedUses {
  /** `const hit = table.get(key);` */
  readonly hits: readonly LocalConstant[];
  /** The records of `table.set(key, { … });` */
  readonly puts: readonly SyntaxNode[];
}

/** Null reasons aside: every use is a `get` into a constant, a `set` of a record, a `delete` or a `clear`. */
export function timedUsesOf(tree: SourceTree, variable: Variable): TimedUses | LimitNoteCode {
  const hits: LocalConstant[] = [];
  const puts: SyntaxNode[] = [];
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const call = callOf(tree, nodeOf(reference.identifier));
    const method = identifierName(nodeIn(nodeIn(call, "callee"), "property"));
    const asked = memberName(tree, nodeOf(reference.identifier));
    if (asked === "has" || asked === "size" || asked === "keys") return "asked-besides";
    if (call === null) return "entries-seen";
    if (method === "delete" || method === "clear") continue;
    const hit = method === "get" ? hitOf(tree, call) : null;
    const put = method === "set" ? putOf(tree, call) : null;
    if (hit) hits.push(hit);
    else if (put) puts.push(put);
    else return "entries-seen";
  }
  return { hits, puts };
}

function memberName(tree: SourceTree, name: SyntaxNode): string | null {
  const member = tree.parentOf(name);
  return member?.type === "MemberExpression" ? identifierName(nodeIn(member, "property")) : null;
}

/** `table.method(…)`, plainly. */
function callOf(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(name);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== name) return null;
  if (member.computed === true || member.optional === true) return null;
  const call = tree.parentOf(member);
  const isCalled = call?.type === "CallExpression" && nodeIn(call, "callee") === member;
  return isCalled && call.optional !== true ? call : null;
}

function hitOf(tree: SourceTree, call: SyntaxNode): LocalConstant | null {
  const declarator = tree.parentOf(call);
  const statement = declarator && tree.parentOf(declarator);
  const constant = statement && localConstantOf(tree, statement);
  if (!constant || constant.init !== call || nodeIn(nodeIn(declarator, "id"), "typeAnnotation")) return null;
  return constant;
}

function putOf(tree: SourceTree, call: SyntaxNode): SyntaxNode | null {
  const [, value, ...more] = nodesIn(call, "arguments");
  if (value?.type !== "ObjectExpression" || more.length > 0) return null;
  if (tree.parentOf(call)?.type !== "ExpressionStatement") return null;
  const isPlain = nodesIn(value, "properties").every(
    (each) =>
      each.type === "Property" && each.computed !== true && each.method !== true && each.kind === "init",
  );
  return isPlain ? value : null;
}

/** The property of a record that has this name. */
export function fieldOf(record: SyntaxNode, name: string): SyntaxNode | null {
  const found = nodesIn(record, "properties").filter((each) => nameOf(each) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function nameOf(property: SyntaxNode): string | null {
  const key = unwrapped(nodeIn(property, "key"));
  return identifierName(key) ?? (typeof key?.value === "string" ? key.value : null);
}
