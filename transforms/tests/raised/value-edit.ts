import type { Edit } from "../../../src/model/edit.ts";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround } from "./asked-at.ts";
import { isKept } from "./read-edit.ts";
import { inBrackets, isUnasked } from "./write-edit.ts";

/** `dish.set(served)` for `dish = served`, whatever is kept; null for any other write, and where something goes on with it. */
export function keepEdits(tree: SourceTree, name: SyntaxNode): readonly Edit[] | null {
  const write = tree.parentOf(name);
  if (write?.type !== "AssignmentExpression" || write.operator !== "=" || nodeIn(write, "left") !== name)
    return null;
  const [sign] = /^\s*=\s*/.exec(tree.text.slice(name.end)) ?? [];
  if (sign === undefined || !isUnasked(tree, inBrackets(tree, write))) return null;
  const { path } = tree;
  return [
    { path, start: name.end, end: name.end + sign.length, text: ".set(" },
    { path, start: write.end, end: write.end, text: ")" },
  ];
}

/** `dish.last` where `dish` is asserted or kept as it is then; null where anything else goes by it. */
export function lastEdits(tree: SourceTree, name: SyntaxNode): readonly Edit[] | null {
  if (!assertionAround(tree, name) && !isKept(tree, name)) return null;
  const property = tree.parentOf(name);
  const isShort = property?.type === "Property" && property.shorthand === true;
  const text = isShort ? `: ${tree.textOf(name)}.last` : ".last";
  return [{ path: tree.path, start: name.end, end: name.end, text }];
}
