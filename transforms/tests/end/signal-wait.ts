import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import { removeStatement } from "../../../src/edit/remove-statement.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { Rewrite } from "../../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { hasComment } from "../../wrapping/has-comment.ts";
import { isCommented } from "../comments.ts";
import { declaratorOf } from "../latch.ts";
import { testingImport } from "../testing-name.ts";
import { braced } from "../wait-call.ts";
import { asyncTest } from "./async-test.ts";
import type { Decision } from "./decision.ts";
import { joinedFlags } from "./joined-flags.ts";
import type { JoinedFlag } from "./joined-flags.ts";
import { AWAITS_END, RUNNERS_LIMIT } from "./notes.ts";
import { sharedCheckOf } from "./shared-check.ts";
import type { TestEnd } from "./test-end.ts";

/**
 * Callbacks that do nothing but raise a flag and ask for the other flags to signals that the test awaits, each handed
 * out as the callback itself. Null where they do more.
 */
export function signalWait(tree: SourceTree, end: TestEnd, decisions: readonly Decision[]): Rewrite | null {
  const flags = joinedFlags(tree, end.frame.callback, decisions);
  if (flags === null) return null;
  const imported = testingImport(tree, "signal");
  const raised = flags.map((flag) => raisedBySignal(tree, flag, decisions, imported.local));
  const gone = withoutChecks(tree, flags, decisions);
  const waits = flags.map(({ variable }) => `await ${variable.name}.wait(${braced(tree, RUNNERS_LIMIT)})`);
  const head = asyncTest(tree, end, waits);
  if (!head || !gone || raised.includes(null)) return null;
  const edits = [...raised.flatMap((each) => each ?? []), ...gone, ...head];
  return { kind: "rewrite", edits, imports: [imported], notes: [AWAITS_END] };
}

/** `let told = false` to `const told = signal()`, and the callback to `told.set`. */
function raisedBySignal(
  tree: SourceTree,
  flag: JoinedFlag,
  decisions: readonly Decision[],
  callee: string,
): readonly Edit[] | null {
  const { variable, callback } = flag;
  if (hasComment(tree, callback.start, callback.end)) return null;
  const declarator = declaratorOf(variable);
  const declaration = declarator && tree.parentOf(declarator);
  if (!declaration || nodesIn(declaration, "declarations").length > 1) return null;
  if (!isOnlyAsked(flag, decisions) || !isCallback(tree, callback) || !doesNothingElse(tree, flag, decisions))
    return null;
  const { path } = tree;
  const semicolon = tree.text[declaration.end - 1] === ";" ? ";" : "";
  const text = `${constantKeywordWithin(tree.syntax)} ${variable.name} = ${callee}()${semicolon}`;
  return [
    { path, start: declaration.start, end: declaration.end, text },
    { path, start: callback.start, end: callback.end, text: `${variable.name}.set` },
  ];
}

function isOnlyAsked({ variable }: JoinedFlag, decisions: readonly Decision[]): boolean {
  const reads = variable.references.filter((use) => use.isRead()).map(({ identifier }) => nodeOf(identifier));
  return reads.every((read) =>
    decisions.some(({ asked }) => asked.start <= read.start && read.end <= asked.end),
  );
}

/**
 * Handed to a call, which calls it as it would any other function: some ask how many parameters it takes, and `set`
 * takes none.
 */
function isCallback(tree: SourceTree, callback: SyntaxNode): boolean {
  const call = tree.parentOf(callback);
  const isHandedOver = call?.type === "CallExpression" && nodesIn(call, "arguments").includes(callback);
  const isPlain = callback.async !== true && callback.generator !== true;
  return isHandedOver && isPlain && nodesIn(callback, "params").length === 0;
}

function doesNothingElse(
  tree: SourceTree,
  { callback, raise }: JoinedFlag,
  decisions: readonly Decision[],
): boolean {
  const checks = decisions.map(({ owner }) => sharedCheckOf(tree, owner));
  return nodesIn(nodeIn(callback, "body"), "body").every((statement) => {
    if (nodeIn(statement, "expression") === raise) return true;
    if (decisions.some(({ node, isAll }) => node === statement && isAll)) return true;
    const call = nodeIn(statement, "expression");
    return call !== null && checks.some((check) => check?.calls.includes(call));
  });
}

/**
 * Their calls go with the callbacks that raise flags. Null where a check does more than to decide, or is named
 * elsewhere.
 */
function withoutChecks(
  tree: SourceTree,
  flags: readonly JoinedFlag[],
  decisions: readonly Decision[],
): readonly Edit[] | null {
  const goes = (name: SyntaxNode) =>
    flags.some(({ callback }) => callback.start <= name.start && name.end <= callback.end);
  const gone = new Set<SyntaxNode>();
  for (const { owner, isAll } of decisions) {
    const check = sharedCheckOf(tree, owner);
    if (check === null) continue;
    const body = nodeIn(owner, "body");
    const isOnlyStatement = body?.type !== "BlockStatement" || nodesIn(body, "body").length === 1;
    if (!isAll || !isOnlyStatement || !check.names.every(goes) || isCommented(tree, check.statement))
      return null;
    gone.add(check.statement);
  }
  return [...gone].map((statement) => removeStatement(tree, statement));
}
