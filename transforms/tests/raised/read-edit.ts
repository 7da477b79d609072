import type { Edit } from "../../../src/model/edit.ts";
import { isFunction } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionOf } from "../assertion.ts";
import type { Recorded } from "./recorded.ts";

const ASKED: Readonly<Record<Recorded, string>> = { flag: "isSet", counter: "count" };

/** `told.isSet` where `told` is asserted, or asked by a callback that sets it; null where anything else goes by it. */
export function readEdit(tree: SourceTree, name: SyntaxNode, recorded: Recorded): Edit | null {
  if (!isAsserted(tree, name) && !isAskedByWriter(tree, name)) return null;
  const property = tree.parentOf(name);
  const isShort = property?.type === "Property" && property.shorthand === true;
  const asked = `${tree.textOf(name)}.${ASKED[recorded]}`;
  const text = isShort ? `${tree.textOf(name)}: ${asked}` : asked;
  return { path: tree.path, start: name.start, end: name.end, text };
}

function isAsserted(tree: SourceTree, name: SyntaxNode): boolean {
  const statement = [...tree.ancestorsOf(name)].find(({ type }) => /Statement$/.test(type));
  return statement !== undefined && assertionOf(statement) !== null;
}

/** `tries++; if (tries < 3) throw new Error("closed")` */
function isAskedByWriter(tree: SourceTree, name: SyntaxNode): boolean {
  const writes = tree.bindingOf(name)?.references.filter((use) => use.isWrite() && use.init !== true) ?? [];
  const asking = functionAround(tree, name);
  return writes.some(({ identifier }) => functionAround(tree, nodeOf(identifier)) === asking);
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | undefined {
  return [...tree.ancestorsOf(node)].find(isFunction);
}
