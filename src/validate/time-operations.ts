import { measuredFlag, operationsOf, type MeasuredRuntime, type TimedOperation } from "./site-operations.ts";
import type { SiteShape } from "./site-shape.ts";

/** What one operation costs, in nanoseconds: on the legacy object, and on the facade with its flag off and on. */
export interface OperationCost {
  readonly operation: string;
  readonly legacy: number;
  readonly off: number;
  readonly on: number;
}

const rounds = 9;
const turns = 20_000;

/** Times the operations of a shape in this process; empty where there are none to time. */
export function timeOperations(shape: SiteShape, runtime: MeasuredRuntime): readonly OperationCost[] {
  return operationsOf(shape, runtime).map((operation) => costOf(operation, runtime));
}

/** The least of several rounds, taken in turn: what disturbs one of them can only make it slower. */
function costOf({ name, legacy, facade }: TimedOperation, { flags }: MeasuredRuntime): OperationCost {
  const least = { legacy: Infinity, off: Infinity, on: Infinity };
  for (let round = 0; round < rounds; round++) {
    least.legacy = Math.min(least.legacy, nanoseconds(legacy));
    flags.set(measuredFlag, "off");
    least.off = Math.min(least.off, nanoseconds(facade));
    flags.set(measuredFlag, "on");
    least.on = Math.min(least.on, nanoseconds(facade));
  }
  return { operation: name, ...least };
}

function nanoseconds(act: (turn: number) => unknown): number {
  const startedAt = performance.now();
  for (let turn = 0; turn < turns; turn++) act(turn);
  return ((performance.now() - startedAt) * 1e6) / turns;
}
