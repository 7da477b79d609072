import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName } from "./pure.ts";

/** What tells how often a mock was called, as its library spells it; null for what is not known to be one. */
export function callCountOf(tree: SourceTree, actual: SyntaxNode): string | null {
  const text = tree.textOf(actual);
  if (isJasmineSpy(tree, actual)) return `${text}.calls.count()`;
  if (dottedName(actual) === null || !hasMocks(tree)) return null;
  if (actual.type === "Identifier" || !tree.syntax.language.startsWith("ts"))
    return `${text}.mock.calls.length`;
  // What it is a method of says that it is a function, and not that it was replaced by a mock.
  return knows(tree, "vi") ? `vi.mocked(${text}).mock.calls.length` : null;
}

/** A name is that of a mock of vitest or jest when the matcher that was used takes nothing else. */
function hasMocks(tree: SourceTree): boolean {
  return knows(tree, "vi") || knows(tree, "jest");
}

function knows(tree: SourceTree, runner: string): boolean {
  return tree.moduleBinding(runner) !== null || tree.unresolvedNames().has(runner);
}

/**
 * `const spy = jasmine.createSpy("order")`, and `jasmine.createSpy("order").and.callThrough()`, which gives the spy
 * back.
 */
function isJasmineSpy(tree: SourceTree, actual: SyntaxNode): boolean {
  const [write, ...more] =
    tree.bindingOf(actual)?.references.filter((reference) => reference.isWrite()) ?? [];
  const made =
    more.length === 0 ? withoutStrategy((write?.writeExpr ?? null) as unknown as SyntaxNode | null) : null;
  if (made?.type !== "CallExpression") return false;
  const name = dottedName(nodeIn(made, "callee"));
  return name === "jasmine.createSpy" && tree.unresolvedNames().has("jasmine");
}

function withoutStrategy(made: SyntaxNode | null): SyntaxNode | null {
  const strategies = nodeIn(nodeIn(made, "callee"), "object");
  return identifierName(nodeIn(strategies, "property")) === "and" ? nodeIn(strategies, "object") : made;
}
