import type { SiteShape } from "./site-shape.ts";

/** One operation on the legacy object and on a facade made of its like. */
export interface TimedOperation {
  readonly name: string;
  readonly legacy: (turn: number) => unknown;
  readonly facade: (turn: number) => unknown;
}

/** The part of the runtime that a measurement uses. */
export interface MeasuredRuntime {
  readonly flags: { readonly set: (flag: string, mode: "off" | "on" | null) => void };
  readonly [factory: string]: unknown;
}

export const measuredFlag = "unambient_cost_of_an_operation";

// Enough entries that a hash table is one, few enough that they stay in the processor's cache.
const entries = 64;

/** The operations of a shape, ready to be timed; none where a measurement alone in a loop would say nothing. */
export function operationsOf(shape: SiteShape, runtime: MeasuredRuntime): readonly TimedOperation[] {
  const make = runtime[shape.factory];
  if (typeof make !== "function") return [];
  const facadeOf = (legacy: unknown): unknown => make(shape.site, { flag: measuredFlag, legacy }) as unknown;
  if (shape.holds === "Map") return mapOperations(filledMap(), facadeOf(filledMap()) as Map<number, number>);
  if (shape.holds === "Set") return setOperations(filledSet(), facadeOf(filledSet()) as Set<number>);
  return shape.holds === "value" ? valueOperations(facadeOf(0) as Holder) : [];
}

function filledMap(): Map<number, number> {
  return new Map(Array.from({ length: entries }, (_, key) => [key, key]));
}

function filledSet(): Set<number> {
  return new Set(Array.from({ length: entries }, (_, key) => key));
}

function mapOperations(legacy: Map<number, number>, facade: Map<number, number>): readonly TimedOperation[] {
  const both = (name: string, act: (map: Map<number, number>, turn: number) => unknown): TimedOperation => ({
    name,
    legacy: (turn) => act(legacy, turn),
    facade: (turn) => act(facade, turn),
  });
  return [
    both("get", (map, turn) => map.get(turn % entries)),
    both("set", (map, turn) => map.set(turn % entries, turn)),
    both("set and delete", (map, turn) => map.set(entries + turn, turn).delete(entries + turn)),
  ];
}

function setOperations(legacy: Set<number>, facade: Set<number>): readonly TimedOperation[] {
  const both = (name: string, act: (set: Set<number>, turn: number) => unknown): TimedOperation => ({
    name,
    legacy: (turn) => act(legacy, turn),
    facade: (turn) => act(facade, turn),
  });
  return [
    both("has", (set, turn) => set.has(turn % entries)),
    both("add and delete", (set, turn) => set.add(entries + turn).delete(entries + turn)),
  ];
}

interface Holder {
  value: number;
  readonly run?: (value: number, work: () => number) => number;
}

function valueOperations(facade: Holder): readonly TimedOperation[] {
  const legacy: Holder = { value: 0 };
  const read: TimedOperation = { name: "read", legacy: () => legacy.value, facade: () => facade.value };
  const { run } = facade;
  if (run !== undefined)
    return [
      read,
      {
        name: "run",
        legacy: (turn) => restoring(legacy, turn),
        facade: (turn) => facade.run?.(turn, () => turn),
      },
    ];
  return [
    read,
    { name: "write", legacy: (turn) => (legacy.value = turn), facade: (turn) => (facade.value = turn) },
  ];
}

/** What `run` replaces: save, set, work, restore. */
function restoring(holder: Holder, turn: number): number {
  const saved = holder.value;
  holder.value = turn;
  try {
    return turn;
  } finally {
    holder.value = saved;
  }
}
