import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite, RuntimeImport } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { afterEachEdit, afterEachName, isPutBackIn } from "./after-each.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { hookImports } from "./hook-import.ts";
import type { Runner } from "./runner.ts";
import { stubEdit, unstubCall } from "./stub-call.ts";
import { sharedSuites } from "./shared-suites.ts";
import { nameOfTest } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";
import type { Wrapper } from "./wrap-test.ts";

/** A rewrite, and how many lines of the file it changes or adds, its imports apart. */
export interface StubbedTests {
  readonly rewrite: Rewrite;
  readonly lines: number;
}

/**
 * `process.env.X = v` in tests to `stubEnv("X", v)`, with `unstubEnv("X")` in the `afterEach` of their suite. Null
 * where the runner has no such hook, or where a write is no statement of a test.
 *
 * @param all what the tests of the file write, by property
 */
export function stubbedTests(
  tree: SourceTree,
  asked: string,
  all: ReadonlyMap<string, readonly FramedWrite[]>,
  runner: Runner,
  wrapper: Wrapper,
): StubbedTests | null {
  const own = WITH_HOOKS.has(runner) ? all.get(asked) : undefined;
  const suites = own && sharedSuites(tree, [...all.values()].flat(), runner);
  if (!own || !suites) return null;
  const stub = testingImport(tree, wrapper.stub);
  const unstub = testingImport(tree, wrapper.unstub);
  const edits: Edit[] = own.flatMap(({ write }) => stubEdit(tree, write, wrapper, stub) ?? []);
  const imports: RuntimeImport[] = [stub, unstub];
  let lines = 0;
  for (const [suite, inside] of suites) {
    const hook = hookOf(tree, suite, inside, { asked, runner, unstub });
    if (hook === null) return null;
    lines += inside.length + hook.lines;
    if (!inside.some((each) => own.includes(each))) continue;
    edits.push(...hook.edits);
    imports.push(...hook.imports);
  }
  return { rewrite: { kind: "rewrite", edits, imports, notes: wrapper.notes }, lines };
}

/**
 * Tape has no hooks, of tap each test has its own, ava runs its tests at the same time, and QUnit names its own by an
 * argument.
 */
const WITH_HOOKS: ReadonlySet<Runner> = new Set(["mocha", "jest", "vitest", "jasmine", "node", "globals"]);

interface HookOfSuite {
  readonly edits: readonly Edit[];
  readonly imports: readonly RuntimeImport[];
  readonly lines: number;
}

interface Asked {
  readonly asked: string;
  readonly runner: Runner;
  readonly unstub: RuntimeImport;
}

/** The hook that puts back all that tests of the suite write; null where the file cannot name it. */
function hookOf(
  tree: SourceTree,
  suite: SyntaxNode,
  inside: readonly FramedWrite[],
  { asked, runner, unstub }: Asked,
): HookOfSuite | null {
  const tests = inside.map(({ frame }) => frame.call);
  const [test] = tests as [SyntaxNode];
  const name = afterEachName(tree, test, runner);
  if (isPutBackIn(tree, test, name, asked, unstub)) return { edits: [], imports: [], lines: 0 };
  const imports = hookImports(tree, nameOfTest(test), name);
  if (imports === null) return null;
  const names = [...new Set(inside.map(({ write }) => write.name))];
  const call = (indent: string): string => unstubCall(tree, unstub, names, indent);
  const { edit, lines } = afterEachEdit(tree, suite, tests, { name, call });
  return { edits: [edit], imports, lines };
}
