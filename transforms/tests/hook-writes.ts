import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { dottedName } from "./pure.ts";
import { callsIn, hooksOf, isBeforeHook, isDirectIn, suitesAround } from "./suites.ts";
import { isOwnCodeOf, kindOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";

/** What hooks write to one property, by suite, and the writes of tests that stand in no such suite. */
export interface HookWrites {
  readonly suites: ReadonlyMap<SyntaxNode, readonly FramedWrite[]>;
  readonly others: readonly FramedWrite[];
}

/**
 * The suites whose hooks write a property, with all that is written to it inside of them. Null where putting it back
 * at the end of each test, or of the suite, may not be the same for what runs there.
 */
export function hookWrites(tree: SourceTree, writes: readonly FramedWrite[]): HookWrites | null {
  const suites = new Map<SyntaxNode, FramedWrite[]>();
  const others: FramedWrite[] = [];
  for (const each of writes) {
    const suite = suiteOf(tree, each, writes);
    if (suite) suites.set(suite, [...(suites.get(suite) ?? []), each]);
    else if (each.frame.kind === "test") others.push(each);
    else return null;
  }
  const isSound = [...suites].every(([suite, inside]) => isSoundIn(tree, suite, inside));
  return isSound ? { suites, others } : null;
}

/** The outermost suite around a write that has a hook of its own which writes the same. */
function suiteOf(
  tree: SourceTree,
  { frame }: FramedWrite,
  writes: readonly FramedWrite[],
): SyntaxNode | null {
  const hooks = writes.filter((each) => each.frame.kind !== "test");
  const fits = (suite: SyntaxNode) => hooks.some((hook) => isDirectIn(tree, hook.frame.call, suite));
  return suitesAround(tree, frame.call).findLast(fits) ?? null;
}

/** The hook of the suite that is the first to write. */
export function firstHook(tree: SourceTree, suite: SyntaxNode, inside: readonly FramedWrite[]): TestFrame {
  return ownHooks(tree, suite, inside)[0]?.frame as TestFrame;
}

function ownHooks(
  tree: SourceTree,
  suite: SyntaxNode,
  inside: readonly FramedWrite[],
): readonly FramedWrite[] {
  return inside.filter(({ frame }) => frame.kind !== "test" && isDirectIn(tree, frame.call, suite));
}

function isSoundIn(tree: SourceTree, suite: SyntaxNode, inside: readonly FramedWrite[]): boolean {
  const own = ownHooks(tree, suite, inside);
  const first = firstHook(tree, suite, inside);
  const isEachSound = inside.every(({ write, frame }) => {
    if (!isOwnCodeOf(tree, write.statement, frame)) return false;
    if (frame.kind === "test") return true;
    const isOwn = own.some((each) => each.frame.call === frame.call);
    return isBeforeHook(frame.call) && (frame.kind === first.kind || (first.kind === "all-hook" && !isOwn));
  });
  return isEachSound && !isNeededElsewhere(tree, suite, inside) && !mayBeRelied(tree, suite, first);
}

/**
 * Something runs after the value is put back that had it until now, be it without a word of it: tests below the
 * suite, a hook that ends them all, and where it is set for each test anew, a hook further in that runs before the
 * first of its own.
 */
function mayBeRelied(tree: SourceTree, suite: SyntaxNode, { kind }: TestFrame): boolean {
  const isIn = (call: SyntaxNode) => suite.start <= call.start && call.end <= suite.end;
  return callsIn(tree.program).some((call) => {
    const name = nodeIn(call, "callee");
    if (kindOf(name) === "test") return call.start > suite.end;
    if (kindOf(name) !== "all-hook") return false;
    if (isBeforeHook(call)) return kind === "each-hook" && isIn(call) && !isDirectIn(tree, call, suite);
    return endsAll(name) && !isEmpty(tree, call) && (kind === "each-hook" || !isIn(call));
  });
}

/** Does nothing but put back what an earlier rewrite has taken. */
function isEmpty(tree: SourceTree, hook: SyntaxNode): boolean {
  return /\{[\s;]*\}\)$/.test(tree.textOf(hook).replaceAll(UNSTUB, ""));
}

/** `after`, `afterAll`, `suiteTeardown` */
function endsAll(callee: SyntaxNode | null): boolean {
  return /(?:^|\.)(?:after(?:All)?|suiteTeardown)(?:\.always)?$/.test(dottedName(callee) ?? "");
}

const UNSTUB = /\bunstub\w+\([^()]*\)/g;

/**
 * Named in another hook that may run when the value is back, or below the suite: something may rest on what was left
 * behind.
 */
function isNeededElsewhere(tree: SourceTree, suite: SyntaxNode, inside: readonly FramedWrite[]): boolean {
  const written = new Set(inside.map(({ frame }) => frame.call));
  const last = inside[0]?.write.name.split(".").at(-1) ?? "";
  const name = new RegExp(`(?<![\\w$])${last.replaceAll("$", "\\$")}(?![\\w$])`);
  if (suite !== tree.program && name.test(tree.text.slice(suite.end))) return true;
  return hooksOf(tree).some(
    ({ kind, call }) =>
      kind === "all-hook" && !written.has(call) && name.test(tree.textOf(call).replaceAll(UNSTUB, "")),
  );
}
