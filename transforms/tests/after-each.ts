import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { commentsAbove } from "../wrapping/comments-above.ts";
import { atEndOfHook } from "./hook-end.ts";
import { hookText } from "./hook-text.ts";
import type { Runner } from "./runner.ts";
import { unstubbedIn } from "./stub-call.ts";
import { hooksNamed, isSuiteOrTest, nearestSuiteName, suitesAround } from "./suites.ts";
import { kindOf } from "./test-case.ts";

/** What runs after each test: beside mocha's `suite` and `setup` it is called `teardown`. */
export function afterEachName(tree: SourceTree, test: SyntaxNode, runner: Runner): string {
  const isOfMocha = runner === "mocha" || runner === "globals";
  return isOfMocha && /^suite\b/.test(nearestSuiteName(tree, test) ?? "") ? "teardown" : "afterEach";
}

/** A hook of this name of a suite around the test puts the property back already. */
export function isPutBackIn(
  tree: SourceTree,
  test: SyntaxNode,
  name: string,
  property: string,
  unstub: RuntimeImport,
): boolean {
  const hooks = suitesAround(tree, test).flatMap((suite) => hooksNamed(tree, suite, name));
  return hooks.some((hook) => unstubbedIn(hook, unstub).includes(property));
}

/** A call that runs after each test, made for the indentation of its hook. */
export interface AfterEach {
  readonly name: string;
  readonly call: (hookIndent: string) => string;
}

/**
 * Makes a call after each test of a suite: at the end of the last hook that it has for that, else in a new one below
 * its other hooks or above its first test.
 *
 * @param tests what has to come below the hook
 */
export function afterEachEdit(
  tree: SourceTree,
  suite: SyntaxNode,
  tests: readonly SyntaxNode[],
  { name, call }: AfterEach,
): { readonly edit: Edit; readonly lines: number } {
  const known = hooksNamed(tree, suite, name).at(-1);
  const inKnown = known ? atEndOfHook(tree, known, call(indentAt(tree.text, known.start))) : null;
  if (inKnown) return { edit: inKnown, lines: 1 };
  return { edit: newHook(tree, suite, tests, { name, call }), lines: 4 };
}

function newHook(
  tree: SourceTree,
  suite: SyntaxNode,
  tests: readonly SyntaxNode[],
  { name, call }: AfterEach,
): Edit {
  const { eol } = fileStyleOf(tree.syntax);
  const statements = nodesIn(suite, "body");
  const first = statements.find((each) => isSuiteOrTest(each) || tests.some((test) => isWithin(test, each)));
  const above = statements.slice(0, statements.indexOf(first as SyntaxNode)).findLast(isHook);
  const beside = above ?? (first as SyntaxNode);
  const indent = indentAt(tree.text, beside.start);
  const hook = hookText(tree, nodeIn(above ?? null, "expression") ?? (tests[0] as SyntaxNode), {
    name,
    call: call(indent),
    indent,
  });
  const at = above ? above.end : commentsAbove(tree, beside);
  const text = above ? `${eol}${eol}${indent}${hook}` : `${hook}${eol}${eol}${indent}`;
  return { path: tree.path, start: at, end: at, text };
}

function isHook(statement: SyntaxNode): boolean {
  const call = nodeIn(statement, "expression");
  return call?.type === "CallExpression" && /hook$/.test(kindOf(nodeIn(call, "callee")) ?? "");
}

function isWithin(node: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.start <= node.start && node.end <= outer.end;
}
