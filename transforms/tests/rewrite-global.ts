import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { propertyWriteAt } from "./property-write.ts";
import type { PropertyWrite } from "./property-write.ts";
import { refusals } from "./refusals.ts";
import { runnerOf } from "./runner.ts";
import type { Runner } from "./runner.ts";
import { stubbedGlobals } from "./stub.ts";
import { isOwnCodeOf, testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";
import { wrappedTests } from "./wrap-test.ts";
import type { Wrapper } from "./wrap-test.ts";

/** Only these runners make their `window` the global object; beside others a DOM of its own may have been put there. */
function globalObjectOf(runner: Runner | null): RegExp {
  return runner === "jest" || runner === "vitest"
    ? /^(?:globalThis|global|window|self)$/
    : /^(?:globalThis|global)$/;
}

const GLOBALS: Omit<Wrapper, "owner"> = {
  callee: "withGlobals",
  valueOf: (tree, value) => (isUndefined(value) ? null : tree.textOf(value)),
};

/** `globalThis.fetch = fake` in a test, never put back: the runner's own stub where it has one, else `withGlobals`. */
export function rewriteGlobal(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const changes = finding.accesses.filter((access) => access.kind !== "read" && access.path === finding.path);
  const frames = changes.map((access) => frameAt(tree, access));
  if (frames.length === 0 || frames.includes(null)) return refuse(refusals, "outside-a-test");
  const writes = changes.map((access) => propertyWriteAt(tree, access.start));
  const runner = runnerOf(tree);
  const owner = globalObjectOf(runner);
  if (writes.some((write) => write === null || !isOn(owner, write))) return refuse(refusals, "no-stub");
  const known = writes as readonly PropertyWrite[];
  if (frames.some((frame) => frame?.kind === "all-hook")) return refuse(refusals, "in-a-hook");
  const isOwn = known.every((write, i) => isOwnCodeOf(tree, write.statement, frames[i] as TestFrame));
  if (!isOwn) return refuse(refusals, "in-a-callback");
  if (runner === null) return refuse(refusals, "unknown-runner");
  if (runner === "vitest") return stubbedGlobals(tree, known) ?? refuse(refusals, "no-stub");
  if (frames.some((frame) => frame?.kind !== "test")) return refuse(refusals, "in-a-hook");
  return wrappedTests(tree, known, runner, { ...GLOBALS, owner });
}

function frameAt(
  tree: SourceTree,
  access: { readonly start: number; readonly end: number },
): TestFrame | null {
  const node = tree.nodeAt(access.start, access.end) ?? tree.nodeStartingAt(access.start, "Identifier");
  return node && testFrameOf(tree, node);
}

/** A property of the global object itself; `console.warn = …` replaces a method of another object. */
function isOn(owner: RegExp, { member }: PropertyWrite): boolean {
  return owner.test(identifierName(unwrapped(nodeIn(member, "object"))) ?? "");
}

/** `withGlobals` takes a property away that is to be undefined; the test only empties it. */
function isUndefined(value: SyntaxNode): boolean {
  return identifierName(value) === "undefined" || value.type === "UnaryExpression";
}
