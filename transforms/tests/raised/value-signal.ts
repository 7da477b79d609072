import type { Reference } from "@typescript-eslint/scope-manager";
import type { Edit } from "../../../src/model/edit.ts";
import { identifierName, nodeIn, unwrapped } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { CHANGES } from "../../../src/scan/summary/changing-methods.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionAround, isAskedByWriter, isPolled } from "./asked-at.ts";
import { isInCallback, isInTestItself } from "./callback-of.ts";
import { asked } from "./read-edit.ts";
import type { Recorder } from "./recorded.ts";
import { valueType } from "./value-type.ts";
import { inBrackets, isUnasked } from "./write-edit.ts";

/**
 * `dish.set(served)` for `dish = served`, `dish.value` for `dish`: what callbacks were told last. Null where the test
 * itself gives the variable something, other than what it held at first, or goes by it otherwise than to assert it.
 */
export function valueSignal(
  tree: SourceTree,
  declarator: SyntaxNode,
  first: SyntaxNode | null,
  uses: readonly Reference[],
): Recorder | null {
  if (first !== null && firstText(tree, first) === null) return null;
  const writes = uses.filter((use) => use.isWrite()).map((use) => nodeOf(use.identifier));
  const reads = uses.filter((use) => !use.isWrite()).map((use) => nodeOf(use.identifier));
  const type = valueType(tree, declarator, first, reads);
  const edits = [
    ...writes.map((name) => giveEdits(tree, name, first)),
    ...reads.map((name) => askEdits(tree, name, writes)),
  ];
  const known = edits.filter((edit) => edit !== null);
  if (type === null || known.length < edits.length) return null;
  return { by: "signal", made: `${type}(${(first && firstText(tree, first)) ?? ""})`, edits: known.flat() };
}

/**
 * A plain value, or an object that holds nothing, as it is written; nothing for `undefined`, null for what is worked
 * out.
 */
function firstText(tree: SourceTree, init: SyntaxNode): string | null {
  if (identifierName(init) === "undefined") return "";
  const value = unwrapped(init);
  const isEmpty = /^(?:Array|Object)Expression$/.test(value?.type ?? "") && /^\W+$/.test(tree.textOf(init));
  return value?.type === "Literal" || isEmpty ? tree.textOf(init) : null;
}

/**
 * `dish.set(served)`, which comes to what the assignment comes to; `dish.reset()` where it is given what it held at
 * first and nothing goes on with that.
 */
function giveEdits(tree: SourceTree, name: SyntaxNode, first: SyntaxNode | null): readonly Edit[] | null {
  const write = tree.parentOf(name);
  const right = nodeIn(write, "right");
  if (write?.type !== "AssignmentExpression" || write.operator !== "=" || right === null) return null;
  if (/\/[/*]/.test(tree.text.slice(name.end, right.start))) return null;
  const { path } = tree;
  const whole = inBrackets(tree, write);
  const { start, end } = whole;
  const called = tree.textOf(name);
  if (isSame(tree, right, first) && isUnasked(tree, whole))
    return [{ path, start, end, text: `${called}.reset()` }];
  if (!isInCallback(tree, name)) return null;
  return [
    { path, start, end: right.start, text: `${called}.set(` },
    { path, start: right.end, end, text: ")" },
  ];
}

function isSame(tree: SourceTree, right: SyntaxNode, first: SyntaxNode | null): boolean {
  return first === null ? identifierName(right) === "undefined" : tree.textOf(right) === tree.textOf(first);
}

/** `dish.value`; null where something else than its value is asked of it, or nothing is asserted. */
function askEdits(tree: SourceTree, name: SyntaxNode, writes: readonly SyntaxNode[]): readonly Edit[] | null {
  const outer = tree.parentOf(name);
  const isCalled = /^(?:Call|New)Expression$/.test(outer?.type ?? "") && nodeIn(outer, "callee") === name;
  if (isCalled || outer?.type === "TSTypeQuery" || isChanged(tree, name)) return null;
  const isAsserted = assertionAround(tree, name) !== null;
  const isGoneBy = isInTestItself(tree, name)
    ? isAsserted || isKept(tree, name)
    : isPolled(tree, name) || (!isAsserted && isAskedByWriter(tree, name, writes));
  return isGoneBy ? [asked(tree, name, "value")] : null;
}

/** `order.soup = 1`, `dishes.push(dish)`: what the variable holds is changed, which may be what it held at first. */
function isChanged(tree: SourceTree, name: SyntaxNode): boolean {
  const [part = name, outer] = partAround(tree, name);
  if (part === name || !outer) return false;
  if (outer.type === "CallExpression") return CHANGES.has(identifierName(nodeIn(part, "property")) ?? "");
  return /^(?:Assignment|Update)Expression$/.test(outer.type) || outer.operator === "delete";
}

/** `order.dishes[0]` around `order`, and what stands around that. */
function partAround(tree: SourceTree, name: SyntaxNode): readonly SyntaxNode[] {
  const around = [name, ...tree.ancestorsOf(name)];
  const at = around.findIndex((each, place) => place > 0 && each.type !== "MemberExpression");
  return around.slice(at - 1, at + 1);
}

/** `const { status } = answer;`: a part of it, kept to be asserted. */
function isKept(tree: SourceTree, name: SyntaxNode): boolean {
  const statement = [...tree.ancestorsOf(name)].find(({ type }) => /Statement$|Declaration$/.test(type));
  return statement?.type === "VariableDeclaration";
}
