import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { Edit } from "../../src/model/edit.ts";
import { groupBy } from "../../src/model/group-by.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { commentsAbove } from "../wrapping/comments-above.ts";
import { contextToTearDown } from "./context-teardown.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { hookText } from "./hook-text.ts";
import type { Runner } from "./runner.ts";
import { stubEdit, unstubbedIn, unstubCall } from "./stub-call.ts";
import type { StubbedTests } from "./stubbed-tests.ts";
import { isOwnCodeOf } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";
import type { Wrapper } from "./wrap-test.ts";

/**
 * `process.env.X = v` in tests to `stubEnv("X", v)`, with `t.teardown(() => unstubEnv("X"))` above the first write of
 * each test. Null where the context of one of them knows no such thing.
 *
 * @param all what the tests of the file write, by property
 */
export function tornDownTests(
  tree: SourceTree,
  asked: string,
  all: ReadonlyMap<string, readonly FramedWrite[]>,
  runner: Runner,
  wrapper: Wrapper,
): StubbedTests | null {
  const own = all.get(asked);
  if (!own) return null;
  const stub = testingImport(tree, wrapper.stub);
  const unstub = testingImport(tree, wrapper.unstub);
  const edits: Edit[] = own.flatMap(({ write }) => stubEdit(tree, write, wrapper, stub) ?? []);
  let lines = 0;
  for (const inside of groupBy([...all.values()].flat(), ({ frame }) => frame.callback).values()) {
    const [{ frame }] = inside;
    const context = contextToTearDown(tree, frame, runner);
    if (context === null || !inside.every((each) => isOwnCodeOf(tree, each.write.statement, each.frame)))
      return null;
    lines += inside.length + 1;
    const isPutBack = unstubbedIn(frame.callback, unstub).includes(asked);
    if (isPutBack || !inside.some((each) => own.includes(each))) continue;
    edits.push(teardownEdit(tree, inside, context, unstub));
  }
  return { rewrite: { kind: "rewrite", edits, imports: [stub, unstub], notes: wrapper.notes }, lines };
}

/** Registered before anything is set, so that it is put back whatever fails. */
function teardownEdit(
  tree: SourceTree,
  inside: readonly FramedWrite[],
  context: string,
  unstub: RuntimeImport,
): Edit {
  const [{ write, frame }] = inside.toSorted(
    (one, other) => one.write.statement.start - other.write.statement.start,
  ) as [FramedWrite];
  const statements = nodesIn(nodeIn(frame.callback, "body"), "body");
  const first = statements.find(({ end }) => end >= write.statement.end) as SyntaxNode;
  const names = [...new Set(inside.map((each) => each.write.name))];
  const at = commentsAbove(tree, first);
  const line = lineStart(tree.text, at);
  const isAlone = tree.text.slice(line, at).trim() === "";
  const text = teardownText(tree, frame.call, { context, unstub, names, indent: indentAt(tree.text, at) });
  const { eol } = fileStyleOf(tree.syntax);
  return isAlone
    ? { path: tree.path, start: line, end: line, text: indentAt(tree.text, at) + text + eol }
    : { path: tree.path, start: at, end: at, text: `${text.replace(/;?$/, ";")} ` };
}

interface Teardown {
  readonly context: string;
  readonly unstub: RuntimeImport;
  readonly names: readonly string[];
  readonly indent: string;
}

/** On one line where that is no wider than the file's own, and an arrow function. */
function teardownText(
  tree: SourceTree,
  test: SyntaxNode,
  { context, unstub, names, indent }: Teardown,
): string {
  const { es5, semicolons } = fileStyleOf(tree.syntax);
  const call = unstubCall(tree, unstub, names, indent);
  const line = `${context}.teardown(() => ${call})${semicolons ? ";" : ""}`;
  const fits = indent.length + line.length <= widthOf(tree.text);
  return fits && !es5 ? line : hookText(tree, test, { name: `${context}.teardown`, call, indent });
}
