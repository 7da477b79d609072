import type { Finding } from "../../src/model/finding.ts";
import type { AssistNote, Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { runsBesideOthers } from "./beside-others.ts";
import { targetWrite } from "./grouped-writes.ts";
import { hookWrites } from "./hook-writes.ts";
import { propertyWriteAt } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { putBackAfterTests } from "./put-back-after.ts";
import { refusals } from "./refusals.ts";
import { runnerOf } from "./runner.ts";
import type { Runner } from "./runner.ts";
import { stubbedInHooks } from "./stubbed-hooks.ts";
import { isSetUp } from "./set-up-test.ts";
import { isStubbedByVitest, stubbedGlobals } from "./stub.ts";
import { homeOf, testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";
import type { Wrapper } from "./wrap-test.ts";

const NOW_RESTORED: AssistNote = {
  code: "restored-after-the-test",
  message: "The value is put back when the test ends; a later test that relied on it must now set it itself.",
};

/** Only these runners make their `window` the global object; beside others a DOM of its own may have been put there. */
function globalObjectOf(runner: Runner | null): string {
  return runner === "jest" || runner === "vitest" ? "globalThis|global|window|self" : "globalThis|global";
}

/** What is there in every program, whose methods tests replace. */
const KNOWN =
  "console|Date|Math|JSON|process|process\\.std(?:out|err)|performance|Object|Promise|Reflect|Number|String|Array|Intl";

/** The global object, and what hangs on it: `console`, `global.console`. */
function globalsOf(runner: Runner | null): Wrapper {
  const object = globalObjectOf(runner);
  return {
    callee: "withGlobals",
    stub: "stubGlobal",
    unstub: "unstubGlobal",
    notes: [NOW_RESTORED],
    owner: new RegExp(`^(?:${object}|(?:(?:${object})\\.)?(?:${KNOWN}))$`),
    nameOf: (owner, name) => [...owner.split(".").filter((each) => !isGlobalObject(each)), name].join("."),
    valueOf: (tree, value) => (isUndefined(value) ? null : tree.textOf(value)),
    rewritten: (writes) => writes,
  };
}

function isGlobalObject(name: string): boolean {
  return /^(?:globalThis|global|window|self)$/.test(name);
}

/**
 * `globalThis.fetch = fake`, `console.log = fake` in a test, never put back: the runner's own stub where it has one,
 * else `withGlobals`, or `stubGlobal` in hooks.
 */
export function rewriteGlobal(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const changes = finding.accesses.filter((access) => access.kind !== "read" && access.path === finding.path);
  const frames = changes.map((access) => frameAt(tree, access));
  if (frames.length === 0 || frames.includes(null)) return refuse(refusals, "outside-a-test");
  const runner = runnerOf(tree);
  const globals = globalsOf(runner);
  const writes = changes.map((access) => writeAt(tree, access.start, globals));
  if (writes.includes(null)) return refuse(refusals, "no-stub");
  const known = writes as readonly PropertyWrite[];
  const isOwn = known.every((write, i) => homeOf(tree, write.statement, frames[i] as TestFrame) !== null);
  if (!isOwn) return refuse(refusals, "in-a-callback");
  if (runner === null) return refuse(refusals, "unknown-runner");
  if (frames.some((frame) => runsBesideOthers(tree, frame as TestFrame, runner)))
    return refuse(refusals, "beside-others");
  const isForAll = frames.some((frame) => frame?.kind === "all-hook");
  const framed = known.map((write, i) => ({ write, frame: frames[i] as TestFrame }));
  if (isSetUp(tree, framed, runner)) return refuse(refusals, "in-a-hook");
  const isInHooks = frames.some((frame) => frame?.kind !== "test");
  const isOfVitest = runner === "vitest" && !isForAll && isStubbedByVitest(tree, globals);
  if (isOfVitest && (!isInHooks || hookWrites(tree, framed) !== null)) {
    const stubbed = stubbedGlobals(tree, known);
    if (stubbed) return stubbed;
  }
  if (isInHooks) return stubbedInHooks(tree, framed, runner, globals);
  return putBackAfterTests(tree, known, runner, globals);
}

function frameAt(
  tree: SourceTree,
  access: { readonly start: number; readonly end: number },
): TestFrame | null {
  const node = tree.nodeAt(access.start, access.end) ?? tree.nodeStartingAt(access.start, "Identifier");
  return node && testFrameOf(tree, node);
}

/** An assignment changes nothing, and is an error where the code is strict. */
const READ_ONLY =
  /^process\.(?:platform|arch|versions?|release|features|config|argv0|p?pid|std(?:in|out|err))$/;

function writeAt(tree: SourceTree, start: number, globals: Wrapper): PropertyWrite | null {
  const member = propertyWriteAt(tree, start)?.member ?? null;
  const write = targetWrite(tree, member, globals);
  return write && READ_ONLY.test(write.name) ? null : write;
}

/** `withGlobals` takes a property away that is to be undefined; the test only empties it. */
function isUndefined(value: SyntaxNode): boolean {
  return identifierName(value) === "undefined" || value.type === "UnaryExpression";
}
