import type { Edit } from "../../src/model/edit.ts";
import { groupBy } from "../../src/model/group-by.ts";
import type { AssistNote, Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { wrapBody } from "../wrapping/wrap-body.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { groupedWrites } from "./grouped-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import type { PropertyWrite } from "./property-write.ts";
import { arrowLine, functionLine, headOf } from "./wrap-head.ts";
import type { Place } from "./wrap-head.ts";
import { waits, wrapRest } from "./wrap-rest.ts";
import type { WrittenAround } from "./wrap-rest.ts";
import { refusals } from "./refusals.ts";
import type { Runner } from "./runner.ts";
import { dottedName } from "./pure.ts";
import { homeOf, testFrameOf } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";

/** What puts a test's writes back: its name, and what it takes. */
export interface Wrapper extends WriteTarget {
  readonly callee: "withEnv" | "withGlobals";
  readonly stub: "stubEnv" | "stubGlobal";
  readonly unstub: "unstubEnv" | "unstubGlobal";
  readonly notes: readonly AssistNote[];
  /** Those of the writes that give way: a hook may do nothing but take the property away before each test. */
  readonly rewritten: (writes: readonly FramedWrite[]) => readonly FramedWrite[];
}

/** `() => { process.env.X = v; … }` to `() => withEnv({ X: v }, () => { … })`, once a test. */
export function wrappedTests(
  tree: SourceTree,
  writes: readonly PropertyWrite[],
  runner: Runner,
  wrapper: Wrapper,
): Rewrite | Refused {
  const imported = testingImport(tree, wrapper.callee);
  const edits: Edit[] = [];
  for (const [home, own] of groupBy(writes, (write) => homeOfWrite(tree, write))) {
    const [first] = own;
    if (endsWithout(own)) continue;
    const made = wrapTest(tree, home as SyntaxNode, first.name, runner, {
      ...wrapper,
      local: imported.local,
    });
    if (isRefused(made)) return made;
    edits.push(...(made as readonly Edit[]));
  }
  return { kind: "rewrite", edits, imports: [imported], notes: wrapper.notes };
}

/** What a test sets it takes away again: another one is to blame. */
export function endsWithout(writes: readonly PropertyWrite[]): boolean {
  return writes[0]?.value !== null && writes.at(-1)?.value === null;
}

function homeOfWrite(tree: SourceTree, { statement }: PropertyWrite): SyntaxNode | null {
  const frame = testFrameOf(tree, statement);
  return frame && homeOf(tree, statement, frame);
}

/** All that the test writes there goes into one object, whichever property was asked about. */
function wrapTest(
  tree: SourceTree,
  callback: SyntaxNode,
  name: string,
  runner: Runner,
  wrapper: Wrapper & { readonly local: string },
): readonly Edit[] | Refused {
  const body = nodeIn(callback, "body");
  if (body?.type !== "BlockStatement" || callback.generator === true) return refuse(refusals, "late-write");
  const frame = testFrameOf(tree, body);
  const test = frame?.callback ?? callback;
  const callee = dottedName(nodeIn(frame?.call ?? null, "callee"));
  if (endsByCallback(test, callee, runner) && !endsOnTheSpot(tree, test))
    return refuse(refusals, "done-callback");
  const grouped = groupedWrites(tree, body, wrapper, name);
  if (grouped === null) return refuse(refusals, "late-write");
  const { before, writes } = grouped;
  const removals = writes.map((write) => removeStatement(tree, write.statement));
  const blank = blankLineAfter(tree, removals);
  if (blank) removals.push(blank);
  const around = {
    ...grouped,
    body,
    removals,
    head: (place: Place) => headOf(tree, place, wrapper.local, writes),
  };
  const isWhole = before.length === 0 && !writes.some(({ value }) => value !== null && waits(value));
  const wrap = isWhole ? wrapAll(tree, callback, around) : wrapRest(tree, around);
  return wrap ?? refuse(refusals, "late-write");
}

function wrapAll(tree: SourceTree, callback: SyntaxNode, around: WrittenAround): readonly Edit[] | null {
  const { head, body, removals } = around;
  const wrap =
    callback.type === "ArrowFunctionExpression"
      ? openAndClose(tree, callback, body, head(arrowLine(tree, callback)))
      : wrapBody(tree, callback, head(functionLine(tree, callback)), removals);
  return wrap && [...wrap, ...removals];
}

/** The blank line that set the writes apart from the rest of the body. */
function blankLineAfter(tree: SourceTree, removals: readonly Edit[]): Edit | null {
  const { start, end } = removals.at(-1) as Edit;
  const blank = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(tree.text.slice(end));
  return blank && end > start ? { path: tree.path, start: end, end: end + blank[0].length, text: "" } : null;
}

/** A parameter is the callback that ends the test; of tape and `test.cb` of ava the context, whose `end` does. */
function endsByCallback(callback: SyntaxNode, callee: string | null, runner: Runner): boolean {
  const count = nodesIn(callback, "params").length;
  if (runner === "tape" || runner === "tap" || callee?.endsWith(".cb") === true)
    return callback.async !== true && hasInnerFunction(nodeIn(callback, "body"));
  if (runner === "node" || runner === "ava") return count > 1;
  if (runner === "qunit") return callsMethod(nodeIn(callback, "body"), "async");
  return count > 0;
}

/** `(done) => { …; done(); }`: the last thing that a test does which hands nothing to others to be called. */
function endsOnTheSpot(tree: SourceTree, test: SyntaxNode): boolean {
  const [done, ...others] = nodesIn(test, "params");
  const body = nodeIn(test, "body");
  const last = nodesIn(body, "body").at(-1);
  const call = nodeIn(last ?? null, "expression");
  if (done?.type !== "Identifier" || others.length > 0 || test.async === true || hasInnerFunction(body))
    return false;
  const uses = tree.bindingAt(done.start)?.references ?? [];
  const callee =
    call?.type === "CallExpression" && nodesIn(call, "arguments").length === 0
      ? nodeIn(call, "callee")
      : null;
  return uses.length === 1 && callee !== null && callee.start === uses[0]?.identifier.range?.[0];
}

/** `const done = assert.async()` */
function callsMethod(node: SyntaxNode | null, method: string): boolean {
  if (node === null) return false;
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (identifierName(nodeIn(callee, "property")) === method) return true;
  return childrenOf(node).some((child) => callsMethod(child, method));
}

function hasInnerFunction(node: SyntaxNode | null): boolean {
  return node !== null && (isFunction(node) || childrenOf(node).some(hasInnerFunction));
}

function openAndClose(
  tree: SourceTree,
  callback: SyntaxNode,
  body: SyntaxNode,
  head: string,
): readonly Edit[] {
  const { path } = tree;
  const isAsync = callback.async === true;
  const keyword = isAsync ? (/^async\s+/.exec(tree.textOf(callback))?.[0].length ?? 0) : 0;
  const open = `${head}${isAsync ? "async " : ""}() => `;
  return [
    ...(keyword > 0 ? [{ path, start: callback.start, end: callback.start + keyword, text: "" }] : []),
    { path, start: body.start, end: body.start, text: open },
    { path, start: body.end, end: body.end, text: ")" },
  ];
}
