import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { Rewrite } from "../../../src/model/stage.ts";
import { nodesIn } from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { insertBefore } from "../../scopes/insert-statement.ts";
import { testingImport } from "../testing-name.ts";
import { braced } from "../wait-call.ts";
import { asyncTest, bodyOf } from "./async-test.ts";
import { AWAITS_END, RUNNERS_LIMIT } from "./notes.ts";
import type { TestEnd } from "./test-end.ts";

/**
 * `done` as a signal that the test awaits: `done.set()` for `done()`, `done.fail(error)` for `done(error)`.
 * @param end one that is handed to nothing that may call it either way
 */
export function endSignal(tree: SourceTree, end: TestEnd): Rewrite | null {
  const body = bodyOf(end);
  const name = signalName(tree, end);
  if (!body || name === null) return null;
  const imported = testingImport(tree, "signal");
  const wait = `await ${name}.wait(${braced(tree, RUNNERS_LIMIT)})`;
  const head = asyncTest(tree, end, [wait]);
  if (head === null) return null;
  const first = nodesIn(body, "body").find(({ directive }) => typeof directive !== "string") as SyntaxNode;
  const declared = insertBefore(
    tree,
    first,
    `${constantKeywordWithin(tree.syntax)} ${name} = ${imported.local}()`,
  );
  const methods = end.uses.map(({ node, kind }) =>
    methodEdit(tree, node, name, kind === "ends" || kind === "takes-end" ? "set" : "fail"),
  );
  return {
    kind: "rewrite",
    edits: [...head, declared, ...methods],
    imports: [imported],
    notes: [AWAITS_END],
  };
}

/** The callback's own name; one for the `end` of a context, which keeps its own. */
function signalName(tree: SourceTree, { callee }: TestEnd): string | null {
  if (!callee.includes(".")) return callee;
  const taken = new Set([...tree.variables().map((variable) => variable.name), ...tree.unresolvedNames()]);
  return ["ended", "hasEnded"].find((name) => !taken.has(name)) ?? null;
}

/** `done.fail`, which jest and jasmine have, stays as it is. */
function methodEdit(tree: SourceTree, node: SyntaxNode, name: string, method: string): Edit {
  return { path: tree.path, start: node.start, end: node.end, text: `${name}.${method}` };
}
