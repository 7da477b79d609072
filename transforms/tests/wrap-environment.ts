import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Refused, Rewrite } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isFunction } from "../../src/scan/sources/node-fields.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { environmentValue, propertyWriteAt } from "./environment-write.ts";
import type { PropertyWrite } from "./environment-write.ts";
import { refusals } from "./refusals.ts";
import type { Runner } from "./runner.ts";
import { testFrameOf } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";

const NOW_RESTORED: AssistNote = {
  code: "restored-after-the-test",
  message:
    "The variable is put back when the test ends; a later test that relied on it must now set it itself.",
};

/** `() => { process.env.X = v; … }` to `() => withEnv({ X: v }, () => { … })`, once a test. */
export function wrappedInEnvironment(
  tree: SourceTree,
  writes: readonly PropertyWrite[],
  runner: Runner,
): Rewrite | Refused {
  const imported = testingImport(tree, "withEnv");
  const edits: Edit[] = [];
  for (const [callback, own] of byTest(tree, writes)) {
    const made = wrapTest(tree, callback, own, runner, imported.local);
    if (isRefused(made)) return made;
    edits.push(...(made as readonly Edit[]));
  }
  return { kind: "rewrite", edits, imports: [imported], notes: [NOW_RESTORED] };
}

function byTest(
  tree: SourceTree,
  writes: readonly PropertyWrite[],
): ReadonlyMap<SyntaxNode, readonly PropertyWrite[]> {
  const tests = new Map<SyntaxNode, readonly PropertyWrite[]>();
  for (const write of writes) {
    const callback = testFrameOf(tree, write.statement)?.callback as SyntaxNode;
    tests.set(callback, [...(tests.get(callback) ?? []), write]);
  }
  return tests;
}

function wrapTest(
  tree: SourceTree,
  callback: SyntaxNode,
  writes: readonly PropertyWrite[],
  runner: Runner,
  callee: string,
): readonly Edit[] | Refused {
  if (callback.type !== "ArrowFunctionExpression" || fileStyleOf(tree.syntax).es5)
    return refuse(refusals, "late-write");
  if (endsByCallback(callback, runner)) return refuse(refusals, "done-callback");
  const first = writes[0] as PropertyWrite;
  const value = first.value && environmentValue(tree, first.value);
  const wrapped = wrappedBody(tree, callback);
  const body = wrapped?.body ?? nodeIn(callback, "body");
  if (value === null || !body || !isLeading(tree, body, first)) return refuse(refusals, "late-write");
  const entry = `${spelledKey(tree, first.name)}: ${value}`;
  if (wrapped)
    return [
      { path: tree.path, start: wrapped.end, end: wrapped.end, text: `, ${entry}` },
      removal(tree, first),
    ];
  return [...openAndClose(tree, callback, body, callee, entry), removal(tree, first)];
}

/** An earlier round has put `withEnv({ A: … }, () => { … })` around the test: its object takes one entry more. */
function wrappedBody(
  tree: SourceTree,
  callback: SyntaxNode,
): { readonly body: SyntaxNode; readonly end: number } | null {
  const call = nodeIn(callback, "body");
  if (call?.type !== "CallExpression" || !/^withEnv/.test(tree.textOf(call))) return null;
  const [changes, inner] = nodesIn(call, "arguments");
  const last = changes && nodesIn(changes, "properties").at(-1);
  const body = inner && nodeIn(inner, "body");
  return last && body ? { body, end: last.end } : null;
}

/** Nothing but writes to the environment stands before it, so that it can be made before the body begins. */
function isLeading(tree: SourceTree, body: SyntaxNode, write: PropertyWrite): boolean {
  const statements = nodesIn(body, "body");
  const index = statements.indexOf(write.statement);
  return index !== -1 && statements.slice(0, index).every((statement) => isEnvironmentWrite(tree, statement));
}

function isEnvironmentWrite(tree: SourceTree, statement: SyntaxNode): boolean {
  const target = nodeIn(nodeIn(statement, "expression"), "left");
  if (!target || !/^process\.env\b/.test(tree.textOf(target))) return false;
  return propertyWriteAt(tree, target.start) !== null;
}

/** A parameter is the callback that ends the test; of tape and node:test the context, whose `end` does. */
function endsByCallback(callback: SyntaxNode, runner: Runner): boolean {
  const count = nodesIn(callback, "params").length;
  if (runner === "tape") return callback.async !== true && hasInnerFunction(nodeIn(callback, "body"));
  if (runner === "node" || runner === "ava") return count > 1;
  return count > 0;
}

function hasInnerFunction(node: SyntaxNode | null): boolean {
  return node !== null && (isFunction(node) || childrenOf(node).some(hasInnerFunction));
}

function openAndClose(
  tree: SourceTree,
  callback: SyntaxNode,
  body: SyntaxNode,
  callee: string,
  entry: string,
): readonly Edit[] {
  const { path } = tree;
  const space = fileStyleOf(tree.syntax).spacedBraces ? " " : "";
  const isAsync = callback.async === true;
  const keyword = isAsync ? (/^async\s+/.exec(tree.textOf(callback))?.[0].length ?? 0) : 0;
  const open = `${callee}({${space}${entry}${space}}, ${isAsync ? "async " : ""}() => `;
  return [
    ...(keyword > 0 ? [{ path, start: callback.start, end: callback.start + keyword, text: "" }] : []),
    { path, start: body.start, end: body.start, text: open },
    { path, start: body.end, end: body.end, text: ")" },
  ];
}

/** The whole line where the statement has one to itself. */
function removal(tree: SourceTree, { statement }: PropertyWrite): Edit {
  const { text } = tree;
  const lead = /[^\S\r\n]*$/.exec(text.slice(0, statement.start))?.[0].length ?? 0;
  const tail = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(statement.end))?.[0].length ?? 0;
  const isOwnLine = tail > 0 && /[\r\n]$/.test(text.slice(0, statement.start - lead));
  const start = isOwnLine ? statement.start - lead : statement.start;
  return { path: tree.path, start, end: statement.end + (isOwnLine ? tail : 0), text: "" };
}

function spelledKey(tree: SourceTree, name: string): string {
  const { quote } = fileStyleOf(tree.syntax);
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote + name + quote;
}
