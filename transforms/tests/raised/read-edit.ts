import type { Edit } from "../../../src/model/edit.ts";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround, isAskedByWriter, writesOf } from "./asked-at.ts";

const ASKED = { flag: "isSet", counter: "count" } as const;

/**
 * `told.isSet` where `told` is asserted, asked by a callback that sets it, or kept as it is then; null where anything else goes by
 * it.
 */
export function readEdit(tree: SourceTree, name: SyntaxNode, recorded: keyof typeof ASKED): Edit | null {
  if (
    !assertionAround(tree, name) &&
    !isKept(tree, name) &&
    !isAskedByWriter(tree, name, writesOf(tree, name))
  )
    return null;
  const property = tree.parentOf(name);
  const isShort = property?.type === "Property" && property.shorthand === true;
  const asked = `${tree.textOf(name)}.${ASKED[recorded]}`;
  const text = isShort ? `${tree.textOf(name)}: ${asked}` : asked;
  return { path: tree.path, start: name.start, end: name.end, text };
}

/** `const before = calls;`, to be compared with what it comes to. */
function isKept(tree: SourceTree, name: SyntaxNode): boolean {
  const declarator = tree.parentOf(name);
  const isInit = declarator?.type === "VariableDeclarator" && nodeIn(declarator, "init") === name;
  return isInit && tree.parentOf(declarator)?.kind === "const";
}
