import { indentAt } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Refused, Rewrite } from "../../src/model/stage.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { hookImports } from "./hook-import.ts";
import { firstHook, hookWrites } from "./hook-writes.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { matchingHook, matchingHookEdit } from "./matching-hook.ts";
import { isPutBackByTest } from "./put-back-by-test.ts";
import { namesInHook } from "./names-in-hook.ts";
import { dottedName } from "./pure.ts";
import { refusals } from "./refusals.ts";
import { RUNS_FILES_ALONE } from "./runner.ts";
import type { Runner } from "./runner.ts";
import { stubEdit, unstubbedIn, unstubCall } from "./stub-call.ts";
import { callsIn } from "./suites.ts";
import { kindOf } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";
import { wrappedTests } from "./wrap-test.ts";
import type { Wrapper } from "./wrap-test.ts";

const NOW_RESTORED: AssistNote = {
  code: "restored-after-the-suite",
  message:
    "The value is put back when the tests of the suite have run; a later one that relied on it must now set it itself.",
};

/**
 * `beforeEach(() => { process.env.X = v; })` to `stubEnv("X", v)`, with `unstubEnv("X")` in the hook that matches;
 * what tests of the suite write is put back there as well, other tests are wrapped.
 */
export function stubbedInHooks(
  tree: SourceTree,
  writes: readonly FramedWrite[],
  runner: Runner,
  wrapper: Wrapper,
): Rewrite | Refused {
  const isKnown = hasTests(tree) && (RUNS_FILES_ALONE.has(runner) || !maySetUpAll(writes));
  const found = isKnown ? hookWrites(tree, writes) : null;
  if (found === null || found.suites.size === 0) return refuse(refusals, "in-a-hook");
  const parts: Rewrite[] = [];
  for (const [suite, inside] of found.suites) {
    const part = stubbedSuite(tree, suite, inside, runner, wrapper);
    if (isRefused(part)) return part;
    parts.push(part);
  }
  if (found.others.length > 0) {
    const rest = wrappedTests(
      tree,
      found.others.map(({ write }) => write),
      runner,
      wrapper,
    );
    if (isRefused(rest)) return rest;
    parts.push(rest);
  }
  return {
    kind: "rewrite",
    edits: parts.flatMap(({ edits }) => edits),
    imports: parts.flatMap(({ imports }) => imports),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}

function stubbedSuite(
  tree: SourceTree,
  suite: SyntaxNode,
  inside: readonly FramedWrite[],
  runner: Runner,
  wrapper: Wrapper,
): Rewrite | Refused {
  const stub = testingImport(tree, wrapper.stub);
  const unstub = testingImport(tree, wrapper.unstub);
  const { call, kind } = firstHook(tree, suite, inside);
  const name = matchingHook(call, runner === "ava");
  const hook = hookImports(tree, dottedName(nodeIn(call, "callee")) ?? "", name);
  const names = namesInHook(tree, suite, call, wrapper);
  const isPutBack = unstubbedIn(suite, unstub).includes((inside[0] as FramedWrite).write.name);
  const putBack = isPutBack
    ? []
    : matchingHookEdit(tree, suite, call, {
        name,
        call: unstubCall(tree, unstub, names, indentAt(tree.text, call.start)),
      });
  if (hook === null || putBack === null) return refuse(refusals, "in-a-hook");
  const edits: Edit[] = [...putBack];
  for (const { write, frame } of inside) {
    if (frame.kind === "test" && isPutBackByTest(tree, write, inside)) continue;
    const edit = stubEdit(tree, write, wrapper, stub);
    if (edit === null) return refuse(refusals, "late-write");
    edits.push(edit);
  }
  const notes = kind === "all-hook" ? [...wrapper.notes, NOW_RESTORED].slice(-1) : wrapper.notes;
  return { kind: "rewrite", edits, imports: [...hook, stub, unstub], notes };
}

/** Where all files run in one process, what is set once for a suite may be what the later ones are to run with. */
function maySetUpAll(writes: readonly FramedWrite[]): boolean {
  return writes.some(({ write, frame }) => frame.kind === "all-hook" || write.name === "NODE_ENV");
}

/** Another file's tests may need what a file without any sets for all. */
function hasTests(tree: SourceTree): boolean {
  return callsIn(tree.program).some((call) => kindOf(nodeIn(call, "callee")) === "test");
}
