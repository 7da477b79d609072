import { isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName } from "./pure.ts";
import { declarerOf, kindOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";

const SUITE = /^(?:f|x)?(?:describe|suite|context)(?:\.\w+)*$|^QUnit\.module(?:\.\w+)*$/;

/** The bodies of the suites around a node, nearest first, and the program last. */
export function suitesAround(tree: SourceTree, node: SyntaxNode): readonly SyntaxNode[] {
  const suites: SyntaxNode[] = [];
  let inner = node;
  for (const outer of tree.ancestorsOf(node)) {
    const isGiven = isFunction(inner) && nodesIn(outer, "arguments").includes(inner);
    const body = nodeIn(inner, "body");
    if (
      isGiven &&
      body?.type === "BlockStatement" &&
      SUITE.test(dottedName(declarerOf(nodeIn(outer, "callee"))) ?? "")
    )
      suites.push(body);
    inner = outer;
  }
  return [...suites, tree.program];
}

/** A call that is a statement by itself and declares a suite or a test. */
export function isSuiteOrTest(statement: SyntaxNode): boolean {
  const call = nodeIn(statement, "expression");
  if (call?.type !== "CallExpression") return false;
  return (
    kindOf(nodeIn(call, "callee")) === "test" ||
    SUITE.test(dottedName(declarerOf(nodeIn(call, "callee"))) ?? "")
  );
}

/** The function that declares the suite nearest to a node: `describe`, `suite`; null outside of any. */
export function nearestSuiteName(tree: SourceTree, node: SyntaxNode): string | null {
  const [nearest] = suitesAround(tree, node);
  if (!nearest || nearest === tree.program) return null;
  const callback = tree.parentOf(nearest);
  const call = callback && tree.parentOf(callback);
  return call && dottedName(declarerOf(nodeIn(call, "callee")));
}

/** A call that is a statement of the suite itself. */
export function isDirectIn(tree: SourceTree, call: SyntaxNode, suite: SyntaxNode): boolean {
  const statement = tree.parentOf(call);
  return statement?.type === "ExpressionStatement" && nodesIn(suite, "body").includes(statement);
}

/** The hooks of a suite itself that are called this. */
export function hooksNamed(tree: SourceTree, suite: SyntaxNode, name: string): readonly SyntaxNode[] {
  return nodesIn(suite, "body").flatMap((statement) => {
    const call = nodeIn(statement, "expression");
    const isHook = call && isDirectIn(tree, call, suite);
    return isHook && dottedName(nodeIn(call, "callee")) === name ? [call] : [];
  });
}

/** `before`, `beforeEach`, `setup` and their like, not what cleans up. */
export function isBeforeHook(call: SyntaxNode): boolean {
  return /(?:^|\.)(?:before(?:Each|All)?|setup|suiteSetup)$/.test(dottedName(nodeIn(call, "callee")) ?? "");
}

/** Every hook of the file. */
export function hooksOf(tree: SourceTree): readonly Omit<TestFrame, "callback">[] {
  return callsIn(tree.program).flatMap((call) => {
    const kind = kindOf(nodeIn(call, "callee"));
    return kind === null || kind === "test" ? [] : [{ kind, call }];
  });
}

export function callsIn(program: SyntaxNode): readonly SyntaxNode[] {
  const calls: SyntaxNode[] = [];
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "CallExpression") calls.push(node);
    pending.push(...childrenOf(node));
  }
  return calls;
}
