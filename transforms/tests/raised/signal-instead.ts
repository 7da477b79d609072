import type { Reference, Variable } from "@typescript-eslint/scope-manager";
import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { Refused, Rewrite } from "../../../src/model/stage.ts";
import { isFunction, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { awaitedWrites } from "../../declaration/awaited-writes.ts";
import { refuse } from "../../refusal/refuse.ts";
import { declaratorOf } from "../latch.ts";
import { refusals } from "../refusals.ts";
import { testingImport } from "../testing-name.ts";
import { firstValue } from "./first-value.ts";
import { isInHoistedMock } from "./hoisted-mock.ts";
import { isPut, listRecorder } from "./list-recorder.ts";
import { readEdit } from "./read-edit.ts";
import { recordedFrom } from "./recorded.ts";
import type { Recorded, Recorder } from "./recorded.ts";
import { restsByClock } from "./rests-by-clock.ts";
import { isToldOnTheSpot } from "./told-on-the-spot.ts";
import { isTrueOrNothing } from "./true-or-nothing.ts";
import { valueSignal } from "./value-signal.ts";
import { stepOf, writeEdit } from "./write-edit.ts";

/**
 * What callbacks record, as something that a test can wait for: `told.set()` for `told = true`, `told.isSet` for
 * `told`, `dish.value` for what they were told last; a list that they fill as a recording, which is a list. What is
 * asserted stays as it is, and when. Null where the test does more with it than to record and assert.
 */
export function signalInstead(tree: SourceTree, name: SyntaxNode): Rewrite | Refused | null {
  const variable = tree.bindingAt(name.start);
  const declarator = variable && declaratorOf(variable);
  if (!variable || !declarator) return null;
  const uses = variable.references.filter((use) => use.init !== true);
  const recorder = recorderFor(tree, declarator, uses);
  if (recorder === null) return null;
  const reads = uses.filter((use) => !use.isWrite()).map((use) => nodeOf(use.identifier));
  const asked = recorder.by === "recording" ? reads.filter((read) => !isPut(tree, read)) : reads;
  const isNow = (read: SyntaxNode) =>
    restsByClock(tree, read, declarator.start) || isToldOnTheSpot(tree, read);
  if (asked.some(isNow) || isGivenTooEarly(tree, variable, declarator)) return null;
  if (isInHoistedMock(tree, variable)) return refuse(refusals, "hoisted-mock");
  const imported = testingImport(tree, recorder.by);
  const declared = declarationEdits(tree, declarator, `${variable.name} = ${imported.local}${recorder.made}`);
  if (declared === null) return null;
  return { kind: "rewrite", edits: [...declared, ...recorder.edits], imports: [imported], notes: [] };
}

/**
 * `data = await load()` in what may begin above `let data`: the name is there when the wait is over, not yet when
 * `data.set(await load())` begins.
 */
function isGivenTooEarly(tree: SourceTree, variable: Variable, declarator: SyntaxNode): boolean {
  const isAbove = ({ identifier }: Reference): boolean => nodeOf(identifier).start < declarator.start;
  return awaitedWrites(tree, variable).some((write) => {
    const name = nodeIn([...tree.ancestorsOf(nodeOf(write.identifier))].find(isFunction) ?? null, "id");
    const calls = name === null ? [] : (tree.bindingAt(name.start)?.references ?? []);
    return isAbove(write) || calls.some(isAbove);
  });
}

function recorderFor(tree: SourceTree, declarator: SyntaxNode, uses: readonly Reference[]): Recorder | null {
  const first = firstValue(tree, declarator, uses);
  const recorded = recordedFrom(first) ?? (isTrueOrNothing(tree, declarator, uses) ? "flag" : null);
  const recorder =
    recorded === "list"
      ? listRecorder(tree, declarator, uses)
      : recorded && raisedSignal(tree, uses, recorded);
  return recorder ?? valueSignal(tree, declarator, first, uses);
}

/** Null where one of the uses is none that a signal has a word for. */
function raisedSignal(
  tree: SourceTree,
  uses: readonly Reference[],
  recorded: Exclude<Recorded, "list">,
): Recorder | null {
  const writes = uses.filter((use) => use.isWrite());
  const steps = writes.flatMap(({ identifier }) => stepOf(tree, nodeOf(identifier)) ?? []);
  const others = uses.filter(({ identifier }) => !steps.includes(nodeOf(identifier)));
  const edits = others.map((use) => {
    const name = nodeOf(use.identifier);
    return use.isWrite() ? writeEdit(tree, name, recorded) : readEdit(tree, name, recorded);
  });
  const known = edits.filter((edit) => edit !== null);
  return known.length < others.length ? null : { by: "signal", made: "()", edits: known };
}

/** Null where it is declared by anything but a statement of its own kind: the head of a loop, an export. */
function declarationEdits(tree: SourceTree, declarator: SyntaxNode, text: string): readonly Edit[] | null {
  const { path } = tree;
  const declaration = tree.parentOf(declarator);
  const block = declaration && tree.parentOf(declaration);
  if (!declaration || !/^(?:BlockStatement|Program)$/.test(block?.type ?? "")) return null;
  const held = { path, start: declarator.start, end: declarator.end, text };
  const isAlone = nodesIn(declaration, "declarations").length === 1;
  if (declaration.kind !== "let" || !isAlone) return [held];
  const { start } = declaration;
  return [{ path, start, end: start + "let".length, text: constantKeywordWithin(tree.syntax) }, held];
}
