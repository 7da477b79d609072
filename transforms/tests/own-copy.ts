import {
  identifierName,
  memberRoot,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf } from "./latch.ts";
import { dottedName } from "./pure.ts";

/**
 * Whether it is read off a copy that nobody else holds, and that the test only reads: `const told = await
 * page.evaluate(() => …)`, then `told.total`. However long the test waits, it says what was so when it was asked.
 */
export function isReadOffCopy(tree: SourceTree, actual: SyntaxNode): boolean {
  const variable = tree.bindingOf(memberRoot(actual));
  const declarator = variable && declaratorOf(variable);
  if (!variable || !declarator || !isCopy(unwrapped(nodeIn(declarator, "init")))) return false;
  return variable.references.every((use) =>
    use.isWrite() ? use.init === true : isOnlyRead(tree, nodeOf(use.identifier)),
  );
}

/** What another process, a page or a text told. */
function isCopy(init: SyntaxNode | null): boolean {
  if (init?.type === "AwaitExpression") return isCopy(unwrapped(nodeIn(init, "argument")));
  const callee = init?.type === "CallExpression" ? nodeIn(init, "callee") : null;
  if (callee === null) return false;
  const method = callee.type === "MemberExpression" ? identifierName(nodeIn(callee, "property")) : null;
  return COPYING.test(dottedName(callee) ?? "") || TOLD.test(method ?? "");
}

const COPYING = /^(?:JSON\.parse|structuredClone)$/;
const TOLD = /^(?:evaluate|\$\$?eval|json)$/;

/** A part of it is read, or the whole is asserted. */
function isOnlyRead(tree: SourceTree, name: SyntaxNode): boolean {
  const around = tree.parentOf(name);
  if (around?.type === "CallExpression")
    return isAsserted(around) && nodesIn(around, "arguments").includes(name);
  if (around?.type !== "MemberExpression" || nodeIn(around, "object") !== name) return false;
  const whole = wholePath(tree, around);
  const use = tree.parentOf(whole);
  const isChanged = /^(?:AssignmentExpression|UpdateExpression)$/.test(use?.type ?? "");
  return !(isChanged && (nodeIn(use, "left") === whole || nodeIn(use, "argument") === whole));
}

function isAsserted(call: SyntaxNode): boolean {
  return /^(?:expect|assert|t)\b/.test(dottedName(nodeIn(call, "callee")) ?? "");
}

function wholePath(tree: SourceTree, member: SyntaxNode): SyntaxNode {
  const around = tree.parentOf(member);
  const isInner = around?.type === "MemberExpression" && nodeIn(around, "object") === member;
  return isInner ? wholePath(tree, around) : member;
}
