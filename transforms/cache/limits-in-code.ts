import { isNumberLiteral } from "../access/number-literal.ts";
import { groupBy } from "../../src/model/group-by.ts";
import { outermostFunction } from "../../src/scan/sources/function-of.ts";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { AccessRefusal } from "../access/refusals.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { isOfAnotherTable } from "./age-of-another.ts";
import { keepsLastingEntries } from "./lasting-entries.ts";
import { usesStaleEntries } from "./stale-entries.ts";

/**
 * The limits that the code keeps by hand, as options of the cache: `ttl` from an age that is compared or added to the
 * clock, `max` from a size that is compared. A limit of which the code says two things is left out; where it says
 * nothing, what has to last has none, as any file that names it may say. What is used though it is too old has to stay.
 */
export function limitsInCode(
  declaration: Declaration,
  accesses: readonly StateAccess[] | AccessRefusal,
): readonly string[] {
  const comparisons = functionsAround(declaration).flatMap(binariesIn);
  const ttl = soleText(
    declaration,
    comparisons.map((node) => ageIn(node, declaration)),
  );
  const max = soleText(
    declaration,
    comparisons.map((node) => sizeIn(node, declaration)),
  );
  const unsaid = isLasting(declaration, accesses) ? "Infinity" : null;
  const limits = { ttl: usesStaleEntries(declaration) ? "Infinity" : (ttl ?? unsaid), max: max ?? unsaid };
  return Object.entries(limits).flatMap(([name, limit]) => (limit === null ? [] : [`${name}: ${limit}`]));
}

/** What is done in a file that is not seen may rest on any entry. */
function isLasting({ name }: Declaration, accesses: readonly StateAccess[] | AccessRefusal): boolean {
  if (typeof accesses === "string") return true;
  return [...groupBy(accesses, ({ tree }) => tree)].some(([tree, own]) =>
    keepsLastingEntries({ tree, name, tables: own.map(({ node }) => node) }),
  );
}

/** The outermost functions that name the state: what they ask of the clock, they ask for its entries. */
function functionsAround({ tree, variable }: Declaration): readonly SyntaxNode[] {
  const functions = variable.references.map(({ identifier }) => outermostFunction(tree, nodeOf(identifier)));
  return [...new Set(functions)].filter((node) => node !== undefined);
}

function binariesIn(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = childrenOf(node).flatMap(binariesIn);
  return node.type === "BinaryExpression" ? [node, ...inner] : inner;
}

/** `T` of `Date.now() - entry.at > T`, of `Date.now() + T`, and of either the other way round. */
function ageIn(node: SyntaxNode, declaration: Declaration): SyntaxNode | null {
  const isAge = (side: SyntaxNode | null) =>
    side?.operator === "-" &&
    isClock(nodeIn(side, "left")) &&
    !isOfAnotherTable(nodeIn(side, "right"), declaration);
  const [left, right] = [unwrapped(nodeIn(node, "left")), unwrapped(nodeIn(node, "right"))];
  if (node.operator === "+") return isClock(left) ? right : null;
  if (!/^[<>]=?$/.test(String(node.operator))) return null;
  return isAge(left) ? right : isAge(right) ? left : null;
}

function isClock(node: SyntaxNode | null): boolean {
  const callee = node?.type === "CallExpression" ? nodeIn(node, "callee") : null;
  return (
    identifierName(nodeIn(callee, "object")) === "Date" &&
    identifierName(nodeIn(callee, "property")) === "now"
  );
}

/** `N` of `cache.size > N` and of `Object.keys(cache).length >= N`; `cache.size > 0` asks whether there is anything. */
function sizeIn(node: SyntaxNode, { tree, name }: Declaration): SyntaxNode | null {
  if (!/^>=?$/.test(String(node.operator))) return null;
  const size = tree.textOf(nodeIn(node, "left") as SyntaxNode);
  const limit = nodeIn(node, "right");
  if (unwrapped(limit)?.value === 0) return null;
  return size === `${name}.size` || size === `Object.keys(${name}).length` ? limit : null;
}

/** The text of the one limit, where it is a number that is known by the time the cache is made. */
function soleText({ tree, statement }: Declaration, found: readonly (SyntaxNode | null)[]): string | null {
  const limits = found.filter((node) => node !== null);
  const texts = new Set(limits.map((node) => tree.textOf(node)));
  const isKnown = limits.every((node) => isNumberLiteral(node) || isConstantAbove(tree, node, statement));
  const [text] = texts;
  return texts.size === 1 && isKnown && text !== undefined ? text : null;
}

function isConstantAbove(tree: SourceTree, node: SyntaxNode, statement: SyntaxNode): boolean {
  const variable = tree.moduleBinding(identifierName(node) ?? "");
  const name = variable?.identifiers[0];
  const declarator = name ? tree.parentOf(nodeOf(name)) : null;
  if (!variable || declarator === null || declarator.end > statement.start) return false;
  return (
    isNumberLiteral(nodeIn(declarator, "init")) &&
    variable.references.every((reference) => !reference.isWrite() || reference.init === true) &&
    variable.references.some(({ identifier }) => nodeOf(identifier).start === node.start)
  );
}
