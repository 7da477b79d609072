import { isFunction } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { isClockReading } from "../../src/scan/sources/clock.ts";
import { deletesEntry, storedValue } from "../access/container-use.ts";
import { isStack } from "../stack/is-stack.ts";

/** What a piece of telemetry state serves; spans and timers are switched on apart from events. */
export type TelemetryRole = "span-stack" | "timer-table" | "events";

/** Decides by what the code does with the state, never by its name. */
export function roleOf(declaration: Declaration, container: ContainerKind | null): TelemetryRole {
  if (container === "array") return isStack(declaration) ? "span-stack" : "events";
  return container !== null && isTimerTable(declaration) ? "timer-table" : "events";
}

/** Clock readings are put in by key, and taken out where the clock is read again: that is the end of what is timed. */
function isTimerTable({ tree, variable }: Declaration): boolean {
  const nodes = variable.references.map(({ identifier }) => nodeOf(identifier));
  const isTimed = nodes.some((node) => isClockReading(tree, storedValue(tree, node)));
  return isTimed && nodes.some((node) => deletesEntry(tree, node) && isBesideClock(tree, node));
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
