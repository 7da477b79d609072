import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName } from "./pure.ts";

/** What tells how often a mock was called, as its library spells it; null for what is not known to be one. */
export function callCountOf(tree: SourceTree, actual: SyntaxNode): string | null {
  if (actual.type !== "Identifier") return null;
  if (isJasmineSpy(tree, actual)) return `${tree.textOf(actual)}.calls.count()`;
  return hasMocks(tree) ? `${tree.textOf(actual)}.mock.calls.length` : null;
}

/** A plain name is a mock of vitest or jest when the matcher that was used takes nothing else. */
function hasMocks(tree: SourceTree): boolean {
  const globals = tree.unresolvedNames();
  const isKnown = tree.moduleBinding("vi") !== null || tree.moduleBinding("jest") !== null;
  return isKnown || globals.has("jest") || globals.has("vi");
}

/** `const spy = jasmine.createSpy("order")`. */
function isJasmineSpy(tree: SourceTree, actual: SyntaxNode): boolean {
  const [write, ...more] =
    tree.bindingOf(actual)?.references.filter((reference) => reference.isWrite()) ?? [];
  const made = more.length === 0 ? ((write?.writeExpr ?? null) as unknown as SyntaxNode | null) : null;
  if (made?.type !== "CallExpression") return false;
  const name = dottedName(nodeIn(made, "callee"));
  return name === "jasmine.createSpy" && tree.unresolvedNames().has("jasmine");
}
