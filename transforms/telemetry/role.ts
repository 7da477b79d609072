import { isFunction, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import { isClockReading } from "../../src/scan/sources/clock.ts";
import { deletesEntry, storedValue } from "../access/container-use.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { isStack } from "../stack/is-stack.ts";

/** What a piece of telemetry state serves; spans and timers are switched on apart from events. */
export type TelemetryRole = "span-stack" | "timer-table" | "events";

/**
 * Decides by what the code does with the state, never by its name.
 * @param init what it begins with
 */
export function roleOf(
  init: SyntaxNode | null,
  accesses: readonly StateAccess[],
  container: ContainerKind | null,
): TelemetryRole {
  if (container === "array") return isStack(init, accesses) ? "span-stack" : "events";
  return container !== null && isTimerTable(accesses) ? "timer-table" : "events";
}

/** Clock readings are put in by key, and taken out where the clock is read again: that is the end of what is timed. */
function isTimerTable(accesses: readonly StateAccess[]): boolean {
  const isTimed = accesses.some(({ tree, node }) => holdsClockReading(tree, storedValue(tree, node)));
  return isTimed && accesses.some(({ tree, node }) => deletesEntry(tree, node) && isBesideClock(tree, node));
}

/** `Date.now()`, or a record of what is timed: `{ name, start: Date.now() }` */
function holdsClockReading(tree: SourceTree, stored: SyntaxNode | null): boolean {
  if (isClockReading(tree, stored)) return true;
  const record = unwrapped(stored);
  if (record?.type !== "ObjectExpression") return false;
  return nodesIn(record, "properties").some((property) => isClockReading(tree, nodeIn(property, "value")));
}

function isBesideClock(tree: SourceTree, node: SyntaxNode): boolean {
  const around = [...tree.ancestorsOf(node)].find(isFunction);
  return around !== undefined && readsClock(tree, around);
}

function readsClock(tree: SourceTree, node: SyntaxNode): boolean {
  if (node.type === "Identifier") return false;
  const isSince = node.type === "CallExpression" && /^process\.hrtime\(/.test(tree.textOf(node));
  return isSince || isClockReading(tree, node) || childrenOf(node).some((child) => readsClock(tree, child));
}
