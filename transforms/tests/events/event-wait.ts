import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import { removeStatement } from "../../../src/edit/remove-statement.ts";
import type { AssistNote, Rewrite } from "../../../src/model/stage.ts";
import { identifierName, isFunction, nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import type { AwaitedCondition } from "../awaited-condition.ts";
import { hasComment } from "../../wrapping/has-comment.ts";
import { isCommented } from "../comments.ts";
import type { FixedSleep } from "../fixed-sleep.ts";
import { placeOf } from "../test-case.ts";
import { testingImport } from "../testing-name.ts";
import { braced } from "../wait-call.ts";
import { filledList } from "./filled-list.ts";
import type { FilledList } from "./filled-list.ts";

const LISTENS: AssistNote = {
  code: "listens-for-events",
  message:
    "The test now waits for as many events as it asserts, and listens for its time in any case. Drop `atLeast` if nothing else can follow.",
};

/**
 * A list that one event's listener fills, a sleep, and assertions on how many entries there are: the events
 * themselves are awaited, from where the listener stood. Null where anything else is done with the list, or happens
 * in between.
 */
export function eventWait(tree: SourceTree, sleep: FixedSleep, condition: AwaitedCondition): Rewrite | null {
  const [, name, count] = /^([\w$]+)\.length >= (\d+)$/.exec(condition.texts.join(" && ")) ?? [];
  const block = tree.parentOf(sleep.statement);
  if (sleep.kind !== "awaited" || name === undefined || !block || condition.atLeast === null) return null;
  const list = filledList(tree, name, block);
  const waiting = list && nameFor(tree, name);
  if (!list || waiting === null || !isAll(tree, list, sleep) || !isKnownBefore(tree, sleep, list))
    return null;
  if (isCommented(tree, list.declaration) || hasComment(tree, list.statement.start, list.statement.end))
    return null;
  const imported = testingImport(tree, "waitForEvents");
  const { path } = tree;
  const option = braced(tree, `atLeast: ${condition.atLeast}`);
  const call = `${imported.local}(${tree.textOf(list.source)}, ${tree.textOf(list.event)}, ${count}, ${option})`;
  const expression = nodeIn(sleep.statement, "expression") as SyntaxNode;
  return {
    kind: "rewrite",
    edits: [
      removeStatement(tree, list.declaration),
      {
        path,
        start: list.registration.start,
        end: list.registration.end,
        text: `${constantKeywordWithin(tree.syntax)} ${waiting} = ${call}`,
      },
      {
        path,
        start: expression.start,
        end: expression.end,
        text: `${constantKeywordWithin(tree.syntax)} ${name} = ${entries(list, waiting)}`,
      },
    ],
    imports: [imported],
    notes: [LISTENS],
  };
}

/** `(await orders).map(([dish]) => dish)` */
function entries({ taken }: FilledList, waiting: string): string {
  return taken ? `(await ${waiting}).map((${taken.pattern}) => ${taken.name})` : `await ${waiting}`;
}

function nameFor(tree: SourceTree, name: string): string | null {
  const wanted = /events$/i.test(name) ? `awaited${name[0]?.toUpperCase()}${name.slice(1)}` : `${name}Events`;
  const isTaken = tree.variables().some((each) => each.name === wanted) || tree.unresolvedNames().has(wanted);
  return isTaken ? null : wanted;
}

/** Everything but the listener is an assertion at the end of the test, and nothing is awaited from the listener on. */
function isAll(tree: SourceTree, list: FilledList, sleep: FixedSleep): boolean {
  const { siblings, index } = placeOf(tree, sleep.statement);
  const listening = siblings.indexOf(list.statement);
  const between = siblings.slice(listening + 1, index);
  const names = list.variable.references
    .filter((use) => use.init !== true)
    .map((use) => nodeOf(use.identifier));
  const isRead = (name: SyntaxNode) =>
    sleep.after.some(({ start, end }) => start <= name.start && name.end <= end) &&
    [...tree.ancestorsOf(name)].find(isFunction) === [...tree.ancestorsOf(sleep.statement)].find(isFunction);
  const isHeard = ({ start, end }: SyntaxNode) =>
    list.registration.start <= start && end <= list.registration.end;
  return (
    listening !== -1 &&
    listening < index &&
    names.every((name) => isHeard(name) || isRead(name)) &&
    ![...between, ...sleep.after].some(pauses)
  );
}

/** Awaits, or may leave before the sleep. */
function pauses(node: SyntaxNode): boolean {
  if (/^(?:AwaitExpression|YieldExpression|ReturnStatement)$/.test(node.type) || node.await === true)
    return true;
  return !isFunction(node) && childrenOf(node).some(pauses);
}

/** How long the sleep is and what emits the events are the same where the listener stands. */
function isKnownBefore(tree: SourceTree, { duration }: FixedSleep, list: FilledList): boolean {
  return [duration, list.source].every((node) => {
    if (node.type === "Literal") return true;
    const name = identifierName(node);
    const variable = tree.bindingOf(node);
    const isWritten = variable?.references.some((use) => use.isWrite() && use.init !== true);
    const declared = variable?.identifiers[0]?.range[0] ?? Infinity;
    return name !== null && isWritten === false && declared < list.statement.start;
  });
}
