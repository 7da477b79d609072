import { identifierName, isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Assertion } from "./assertion.ts";
import { looksOnly } from "./pure.ts";

/**
 * Whether what an assertion is about may be so only since one above it has asked: `expect(await
 * ask(1)).toBe("soup")`, before `expect(cook).toHaveBeenCalledTimes(2)`. Who waits, or asks again what the test asked
 * for before the sleep, may bring about anything; any other call how often something was called.
 */
export function isMadeByAsking(
  tree: SourceTree,
  assertion: Assertion,
  above: readonly Assertion[],
  wait: SyntaxNode,
): boolean {
  const work = above.flatMap(({ actual }) => (actual === null ? [] : workIn(actual)));
  if (work.length === 0) return false;
  return tellsCalls(tree, assertion) || work.some((each) => isWait(each) || isAskedBefore(tree, each, wait));
}

/** What is waited for, made or called that does not only look. */
function workIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (/Function/.test(node.type)) return [];
  const inner = childrenOf(node).flatMap(workIn);
  const isWork = isWait(node) || (node.type === "CallExpression" && !looksOnly(node) && !isQuestion(node));
  return isWork ? [node, ...inner] : inner;
}

function isWait({ type }: SyntaxNode): boolean {
  return type === "AwaitExpression" || type === "YieldExpression";
}

/** `page.text()`, `box.isOpen()`: what a thing is asked for that tells of itself. */
function isQuestion(call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  const method = callee?.type === "MemberExpression" ? identifierName(nodeIn(callee, "property")) : null;
  return method !== null && QUESTION.test(method);
}

const QUESTION = /^(?:text|html|exists|size|count|length|to[A-Z]\w*|(?:is|has)[A-Z]\w*)$/;

/** The function around calls the same above the wait. */
function isAskedBefore(tree: SourceTree, call: SyntaxNode, wait: SyntaxNode): boolean {
  const around = [...tree.ancestorsOf(wait)].find(isFunction);
  const callee = nodeIn(call, "callee");
  if (!around || !callee) return false;
  return tree.text.slice(around.start, wait.start).includes(`${tree.textOf(callee)}(`);
}

function tellsCalls(tree: SourceTree, { check, actual }: Assertion): boolean {
  if (check === "called" || check === "called-times" || check === "spied") return true;
  return actual !== null && /[cC]all(?:s|ed|Count)\b/.test(tree.textOf(actual));
}
