import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { atEndOfHook } from "./hook-end.ts";
import { hookText } from "./hook-text.ts";
import { dottedName } from "./pure.ts";
import { hooksNamed } from "./suites.ts";

const MATCHING: Readonly<Record<string, string>> = {
  before: "after",
  beforeAll: "afterAll",
  beforeEach: "afterEach",
  setup: "teardown",
  suiteSetup: "suiteTeardown",
};

/**
 * The name of the hook that runs when the other one's work is to be undone; ava's runs after a failure only when told
 * so.
 */
export function matchingHook(call: SyntaxNode, isAva: boolean): string {
  const [last, ...objects] = (dottedName(nodeIn(call, "callee")) ?? "").split(".").toReversed();
  const name = MATCHING[last ?? ""] ?? "";
  const holders = objects.filter((each) => each !== "serial").toReversed();
  return [...holders, name, ...(isAva ? ["always"] : [])].join(".");
}

/**
 * Makes this call in the hook of that name: at the end of the one that the suite has, else in a new one below the
 * hook that it matches. Null where the suite has several, or one that may not come to its end.
 */
export function matchingHookEdit(
  tree: SourceTree,
  suite: SyntaxNode,
  hook: SyntaxNode,
  { name, call }: { readonly name: string; readonly call: string },
): readonly [Edit] | null {
  const [known, ...more] = hooksNamed(tree, suite, name);
  if (more.length > 0) return null;
  const edit = known ? atEndOfHook(tree, known, call) : newHook(tree, hook, name, call);
  return edit && [edit];
}

function newHook(tree: SourceTree, hook: SyntaxNode, name: string, call: string): Edit {
  const { eol } = fileStyleOf(tree.syntax);
  const statement = tree.parentOf(hook) as SyntaxNode;
  const indent = indentAt(tree.text, statement.start);
  const text = `${eol}${eol}${indent}${hookText(tree, hook, { name, call, indent })}`;
  return { path: tree.path, start: statement.end, end: statement.end, text };
}
