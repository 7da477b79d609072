import type { Reference } from "@typescript-eslint/scope-manager";
import type { Edit } from "../../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround } from "./asked-at.ts";
import { isInCallback } from "./callback-of.ts";
import { listType } from "./list-type.ts";
import type { Recorder } from "./recorded.ts";

/**
 * A recording is a list whatever is done with it, unless another one takes its place: a test or a hook that begins
 * anew empties it (`served.length = 0` for `served = []`), where all that is done with the list is to assert it.
 */
export function listRecorder(
  tree: SourceTree,
  declarator: SyntaxNode,
  uses: readonly Reference[],
): Recorder | null {
  const writes = uses.filter((use) => use.isWrite()).map((use) => nodeOf(use.identifier));
  const reads = uses.filter((use) => !use.isWrite()).map((use) => nodeOf(use.identifier));
  const asked = reads.filter((name) => !isPut(tree, name));
  const type = listType(tree, declarator, asked);
  const edits = writes.map((name) => emptied(tree, name)).filter((edit) => edit !== null);
  const isKept = writes.length > 0 && asked.some((name) => assertionAround(tree, name) === null);
  if (type === null || edits.length < writes.length || isKept) return null;
  return { by: "recording", made: `${type}()`, edits };
}

/** `told.push(dish)` */
export function isPut(tree: SourceTree, name: SyntaxNode): boolean {
  const member = tree.parentOf(name);
  return member?.type === "MemberExpression" && identifierName(nodeIn(member, "property")) === "push";
}

function emptied(tree: SourceTree, name: SyntaxNode): Edit | null {
  const write = tree.parentOf(name);
  const right = nodeIn(write, "right");
  const isEmpty = right?.type === "ArrayExpression" && nodesIn(right, "elements").length === 0;
  if (!write || !isEmpty || write.operator !== "=" || isInCallback(tree, name)) return null;
  if (tree.parentOf(write)?.type !== "ExpressionStatement") return null;
  const { start, end } = write;
  return { path: tree.path, start, end, text: `${tree.textOf(name)}.length = 0` };
}
