import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { PUTS_BACK } from "../../src/scan/tests/leaks.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName } from "./pure.ts";

/** A function that a runner calls: a test, or a hook around tests. */
export interface TestFrame {
  readonly kind: "test" | "each-hook" | "all-hook";
  readonly call: SyntaxNode;
  readonly callback: SyntaxNode;
}

const TEST =
  /^(?:it|test|specify|(?:tap|s?t)\.test|tape|QUnit\.test)(?:\.(?:only|skip|serial|concurrent|sequential|failing|fails|cb))*$/;
const EACH_HOOK = /^(?:\w+\.)*(?:beforeEach|setup)$/;
const ALL_HOOK = /^(?:\w+\.)*(?:before|beforeAll|suiteSetup|after|afterAll|afterEach|teardown)(?:\.always)?$/;

/** The test or hook that a node stands in, nearest first, or null outside of any. */
export function testFrameOf(tree: SourceTree, node: SyntaxNode): TestFrame | null {
  let inner = node;
  for (const outer of tree.ancestorsOf(node)) {
    if (isFunction(inner) && outer.type === "CallExpression" && nodesIn(outer, "arguments").includes(inner)) {
      const callee = nodeIn(outer, "callee");
      const kind = kindOf(callee) ?? (isOfContext(tree, callee) ? "test" : null);
      if (kind) return { kind, call: outer, callback: inner };
    }
    inner = outer;
  }
  return null;
}

/** `suite.test("…", …)` in `test("…", (suite) => { … })`: the context of a test declares others. */
function isOfContext(tree: SourceTree, callee: SyntaxNode | null): boolean {
  if (identifierName(nodeIn(callee, "property")) !== "test") return false;
  const context = tree.bindingOf(nodeIn(callee, "object"))?.identifiers.map(nodeOf)[0];
  const around = context ? tree.parentOf(context) : null;
  if (!context || !around || !isFunction(around) || nodesIn(around, "params")[0] !== context) return false;
  const declarer = nodeIn(tree.parentOf(around), "callee");
  return kindOf(declarer) === "test" || isOfContext(tree, declarer);
}

/** True where no other function stands between a node and the test or hook that it is in. */
export function isOwnCodeOf(tree: SourceTree, node: SyntaxNode, frame: TestFrame): boolean {
  return homeOf(tree, node, frame) === frame.callback;
}

/**
 * The function that runs as a part of the test: its own, or one that `withEnv` or `withGlobals` runs for it. Null in
 * another.
 */
export function homeOf(tree: SourceTree, node: SyntaxNode, { callback }: TestFrame): SyntaxNode | null {
  let home: SyntaxNode | null = null;
  for (const outer of tree.ancestorsOf(node)) {
    if (!isFunction(outer)) continue;
    home ??= outer;
    if (outer === callback) return home;
    const call = tree.parentOf(outer);
    if (!PUTS_BACK.test(dottedName(nodeIn(call, "callee")) ?? "")) return null;
  }
  return null;
}

/** `it` of `it("…", …)`, `it.only("…", …)` and `it.each(table)("…", …)` */
export function nameOfTest(call: SyntaxNode): string {
  return dottedName(declarerOf(nodeIn(call, "callee")))?.split(".")[0] ?? "";
}

/** `describe.each(table)("…", () => { … })` is called by what it hands back. */
export function declarerOf(callee: SyntaxNode | null): SyntaxNode | null {
  return callee?.type === "CallExpression" ? nodeIn(callee, "callee") : callee;
}

/** What a runner does with the functions that this is called with. */
export function kindOf(callee: SyntaxNode | null): TestFrame["kind"] | null {
  const name = dottedName(declarerOf(callee))?.replace(/\.each$/, "") ?? null;
  if (name === null) return null;
  if (TEST.test(name)) return "test";
  if (EACH_HOOK.test(name)) return "each-hook";
  return ALL_HOOK.test(name) ? "all-hook" : null;
}

/** The statements among which a statement stands, and its place there. */
export function placeOf(
  tree: SourceTree,
  statement: SyntaxNode,
): { readonly siblings: readonly SyntaxNode[]; readonly index: number } {
  const around = tree.parentOf(statement);
  const siblings = [...nodesIn(around, "body"), ...nodesIn(around, "consequent")];
  return { siblings, index: siblings.indexOf(statement) };
}
