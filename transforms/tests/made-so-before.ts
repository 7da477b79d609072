import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Assertion } from "./assertion.ts";
import { looksOnly } from "./pure.ts";

/**
 * The names of what an assertion asks for something that is to be gone by then:
 * `expect(cache.get("old")).toBeUndefined()` may well be what takes it out. What is asserted of it below is so only
 * once that was asked.
 */
export function mayChange({ actual, check, expected, isNegated }: Assertion): readonly string[] {
  const value = unwrapped(expected);
  const isNothing =
    identifierName(value) === "undefined" || (value?.type === "Literal" && value.value === null);
  const isGone = check === "defined" ? isNegated : isNothing && !isNegated;
  return actual === null || !isGone ? [] : changedIn(actual);
}

function changedIn(node: SyntaxNode): readonly string[] {
  const own = node.type === "CallExpression" && !looksOnly(node) ? namesIn(node) : [];
  return [...own, ...childrenOf(node).flatMap(changedIn)];
}

/** Whether what an assertion is about has one of these names in it. */
export function isAbout({ actual }: Assertion, names: readonly string[]): boolean {
  return names.length > 0 && actual !== null && namesIn(actual).some((name) => names.includes(name));
}

/** Variables, not properties. */
function namesIn(node: SyntaxNode): readonly string[] {
  const own = node.type === "Identifier" ? identifierName(node) : null;
  const property =
    node.type === "MemberExpression" && node.computed !== true ? nodeIn(node, "property") : null;
  const inner = childrenOf(node).filter((child) => child !== property);
  return [...(own === null ? [] : [own]), ...inner.flatMap(namesIn)];
}
