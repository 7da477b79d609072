import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { runsBesideOthers } from "./beside-others.ts";
import { hookWrites } from "./hook-writes.ts";
import { isLeftForAnother } from "./left-for-another.ts";
import { isInOwnEnvironment } from "./own-environment.ts";
import { environmentValue, propertyWriteAt } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { putBackAfterTests } from "./put-back-after.ts";
import { refusals } from "./refusals.ts";
import { runnerOf } from "./runner.ts";
import { stubbedInHooks } from "./stubbed-hooks.ts";
import { isTakenAwayByHelper } from "./taken-away.ts";
import { isForLater } from "./stubbable-writes.ts";
import { isSetUp } from "./set-up-test.ts";
import { isStubbedByVitest, setByTests, stubbedEnvironment } from "./stub.ts";
import { homeOf, testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";
import type { Wrapper } from "./wrap-test.ts";

const ENVIRONMENT: Wrapper = {
  callee: "withEnv",
  stub: "stubEnv",
  unstub: "unstubEnv",
  notes: [],
  owner: /^process\.env$/,
  nameOf: (_owner, name) => name,
  valueOf: environmentValue,
  rewritten: setByTests,
};

/**
 * `process.env.X = value` in a test, never put back: the runner's own stub where it has one, else `withEnv`, or
 * `stubEnv` in hooks. A hook that takes the variable away before each test stays.
 */
export function rewriteEnvironment(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const all = writesOf(tree, finding);
  if (all === null) return refuse(refusals, "late-write");
  const writes = all.filter((write) => !isTakenAwayByHelper(tree, write) && !isInOwnEnvironment(tree, write));
  if (writes.length === 0) return refuse(refusals, "outside-a-test");
  const frames = writes.map((write) => testFrameOf(tree, write.statement));
  if (frames.includes(null)) return refuse(refusals, "outside-a-test");
  const isOwn = writes.every((write, i) => homeOf(tree, write.statement, frames[i] as TestFrame) !== null);
  if (!isOwn) return refuse(refusals, "in-a-callback");
  const runner = runnerOf(tree);
  if (runner === null) return refuse(refusals, "unknown-runner");
  if (frames.some((frame) => runsBesideOthers(tree, frame as TestFrame, runner)))
    return refuse(refusals, "beside-others");
  const isForAll = frames.some((frame) => frame?.kind === "all-hook");

  const framed = writes.map((write, i) => ({ write, frame: frames[i] as TestFrame }));
  if (isSetUp(tree, framed, runner)) return refuse(refusals, "in-a-hook");
  if (isLeftForAnother(tree, framed)) return refuse(refusals, "left-for-another");
  const set = ENVIRONMENT.rewritten(framed);
  const isInTests = set.every(({ frame }) => frame.kind === "test");
  if (isInTests && set.some((each) => isForLater(tree, each, set))) return refuse(refusals, "late-write");
  const isOfVitest = runner === "vitest" && !isForAll && isStubbedByVitest(tree, ENVIRONMENT);
  const own = set.map(({ write }) => write);
  if (isOfVitest && (isInTests || hookWrites(tree, framed) !== null)) {
    const stubbed = stubbedEnvironment(tree, own);
    if (stubbed) return stubbed;
  }
  if (isInTests && !isForAll) return putBackAfterTests(tree, own, runner, ENVIRONMENT);
  return stubbedInHooks(tree, framed, runner, ENVIRONMENT);
}

/** Null when one of the writes is not a plain statement. */
function writesOf(tree: SourceTree, finding: Finding): readonly PropertyWrite[] | null {
  const changes = finding.accesses.filter((access) => access.kind !== "read" && access.path === finding.path);
  const writes = changes.map((access) => propertyWriteAt(tree, access.start));
  return writes.length > 0 && writes.every((write) => write !== null)
    ? (writes as readonly PropertyWrite[])
    : null;
}
