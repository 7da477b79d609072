import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { isClockReading } from "./clock.ts";
import { deletesEntry, methodCalled, storedValue } from "./usage.ts";

/** What a piece of telemetry state serves; spans and timers are switched on apart from events. */
export type TelemetryRole = "span-stack" | "timer-table" | "events";

/** Decides by what the code does with the state, never by its name. */
export function roleOf(declaration: Declaration, container: ContainerKind | null): TelemetryRole {
  if (container === "array") return isStack(declaration) ? "span-stack" : "events";
  return container !== null && isTimerTable(declaration) ? "timer-table" : "events";
}

/** Pushed and popped; never emptied as a whole by hand as a buffer is. */
function isStack({ tree, variable }: Declaration): boolean {
  const methods = variable.references.map(({ identifier }) => methodCalled(tree, nodeOf(identifier))?.name);
  return methods.includes("push") && methods.includes("pop");
}

/** Clock readings are put in by key and taken out again; a table of last emissions is never emptied by key. */
function isTimerTable({ tree, variable }: Declaration): boolean {
  const nodes = variable.references.map(({ identifier }) => nodeOf(identifier));
  const isTimed = nodes.some((node) => isClockReading(tree, storedValue(tree, node)));
  return isTimed && nodes.some((node) => deletesEntry(tree, node));
}
