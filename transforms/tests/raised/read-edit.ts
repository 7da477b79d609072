import type { Edit } from "../../../src/model/edit.ts";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround, isAskedByWriter, isPolled, writesOf } from "./asked-at.ts";
import { isInCallback } from "./callback-of.ts";

const ASKED = { flag: "isSet", counter: "count" } as const;

/**
 * `told.isSet` where `told` is asserted, waited for, asked by a callback that sets it, or kept as it is then; null
 * where anything else goes by it, and where a callback asserts at each call how many there were: nobody waits for that.
 */
export function readEdit(tree: SourceTree, name: SyntaxNode, recorded: keyof typeof ASKED): Edit | null {
  const isOwn = isAskedByWriter(tree, name, writesOf(tree, name));
  const isAsserted = assertionAround(tree, name) !== null;
  const isJudged = recorded === "counter" && isAsserted && isOwn && isInCallback(tree, name);
  if (isJudged || !(isAsserted || isOwn || isKept(tree, name) || isPolled(tree, name))) return null;
  return asked(tree, name, ASKED[recorded]);
}

/** `told.isSet` for `told`, `told: told.isSet` where an object is given it under its own name. */
export function asked(tree: SourceTree, name: SyntaxNode, property: string): Edit {
  const { start, end } = name;
  const outer = tree.parentOf(name);
  const isShort = outer?.type === "Property" && outer.shorthand === true;
  const text = `${tree.textOf(name)}.${property}`;
  return { path: tree.path, start, end, text: isShort ? `${tree.textOf(name)}: ${text}` : text };
}

/** `const before = calls;`, to be compared with what it comes to. */
function isKept(tree: SourceTree, name: SyntaxNode): boolean {
  const declarator = tree.parentOf(name);
  const isInit = declarator?.type === "VariableDeclarator" && nodeIn(declarator, "init") === name;
  return isInit && tree.parentOf(declarator)?.kind === "const";
}
