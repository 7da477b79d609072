import { fileStyleOf } from "../../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../../src/edit/line-start.ts";
import type { Edit } from "../../../src/model/edit.ts";
import { nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { isAskedFor } from "../asked-for.ts";
import { leavesEarly } from "./own-code.ts";
import type { TestEnd } from "./test-end.ts";
import { needsPass, passed, toldBy } from "./told-test.ts";

/**
 * `(done) => { … }` to `async () => { …; await … }`: the test is over when it has run to its end.
 * Null where it may leave before that, or where the file is older than `async`.
 */
export function asyncTest(
  tree: SourceTree,
  end: TestEnd,
  lastLines: readonly string[],
): readonly Edit[] | null {
  const { callback } = end.frame;
  const { path } = tree;
  const body = bodyOf(end);
  const head = headEdits(tree, end);
  if (body === null || head === null || fileStyleOf(tree.syntax).es5) return null;
  const lines = needsPass(tree, end) ? [...lastLines, passed(end)] : lastLines;
  return [
    ...head,
    { path, start: callback.start, end: callback.start, text: "async " },
    ...lines.map((line) => lastLine(tree, body, line)),
  ];
}

/**
 * Null for tape where nothing shows that it is of an age at which it waits for promises: its fifth version or later.
 */
function headEdits(tree: SourceTree, end: TestEnd): readonly Edit[] | null {
  if (!end.callee.includes(".")) return [withoutParameter(tree, end)];
  const told = toldBy(end);
  if (told)
    return [{ path: tree.path, start: (nodeIn(told, "object") as SyntaxNode).end, end: told.end, text: "" }];
  return hasAsyncTest(tree, tree.textOf(nodeIn(end.frame.call, "callee") as SyntaxNode)) ? [] : null;
}

/** Another test of the file shows that the runner waits for promises. */
function hasAsyncTest(tree: SourceTree, callee: string): boolean {
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const called = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
    if (called && tree.textOf(called) === callee)
      if (nodesIn(node, "arguments").some((given) => given.async === true)) return true;
    pending.push(...childrenOf(node));
  }
  return false;
}

/** The body of a test that goes on to its end whatever happens. */
export function bodyOf({ frame: { callback } }: TestEnd): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  if (body?.type !== "BlockStatement" || callback.async === true || callback.generator === true) return null;
  return nodesIn(body, "body").length === 0 || leavesEarly(body) ? null : body;
}

/** With those before it that nothing asks for: they stood there so that it came after them. */
function withoutParameter(tree: SourceTree, { frame, parameter }: TestEnd): Edit {
  const { path, text } = tree;
  const params = nodesIn(frame.callback, "params");
  const before = params.slice(0, params.indexOf(parameter));
  const kept = before.findLast((each) => isAskedFor(tree, each));
  const isBare = parameter.start === frame.callback.start;
  const comma = /^\s*,\s*/.exec(text.slice(parameter.end))?.[0].length ?? 0;
  const start = kept?.end ?? before[0]?.start ?? parameter.start;
  return { path, start, end: parameter.end + (kept ? 0 : comma), text: isBare ? "()" : "" };
}

/** A statement on a line of its own before the closing brace. */
export function lastLine(tree: SourceTree, body: SyntaxNode, code: string): Edit {
  const { eol, semicolons } = fileStyleOf(tree.syntax);
  const first = nodesIn(body, "body")[0] as SyntaxNode;
  const brace = body.end - 1;
  const start = lineStart(tree.text, brace);
  const line = `${code}${semicolons ? ";" : ""}`;
  if (tree.text.slice(start, brace).trim() !== "" || start <= body.start)
    return { path: tree.path, start: brace, end: brace, text: `${line} ` };
  const indent = indentAt(tree.text, first.start);
  return { path: tree.path, start, end: start, text: `${indent}${line}${eol}` };
}
