import type { FacadeMetrics, FlagHandle } from "../flags/flag-handle.ts";
import { getOrMake } from "../facade/get-or-make.ts";
import { sharedState } from "../process/shared-state.ts";
import type { SiteRecord } from "../process/site-record.ts";
import { GrowingTotals } from "./growing-totals.ts";

/** The part of `@opentelemetry/api` that is used. */
export interface MetricsApi {
  readonly metrics: { getMeter(name: string): Meter };
}

interface Meter {
  createObservableCounter(name: string, options: InstrumentOptions): object;
  createObservableGauge(name: string, options: InstrumentOptions): object;
  addBatchObservableCallback(callback: never, instruments: never): void;
  removeBatchObservableCallback(callback: never, instruments: never): void;
}

interface InstrumentOptions {
  readonly unit: string;
}

interface Observations {
  observe(instrument: object, value: number, attributes: Attributes): void;
}

type Attributes = Readonly<Record<string, string>>;
type Kind = FacadeMetrics["kind"];

/** What of each kind's metrics is a level; all others only grow. */
const LEVELS: Readonly<Record<Kind, readonly string[]>> = {
  cache: ["size"],
  events: ["queued"],
  registry: ["size", "watchedEntries", "watchedOwners"],
};

const GROWING: Readonly<Record<Kind, readonly string[]>> = {
  cache: ["hits", "misses", "evictions", "expirations", "shadowMisses", "loads", "loadErrors"],
  events: ["emitted", "sampledOut", "deduplicated", "dropped", "delivered", "sinkErrors"],
  registry: ["removedByOwner"],
};

const KINDS = Object.keys(LEVELS) as readonly Kind[];

/**
 * Shows what every facade of the process does as OpenTelemetry metrics, read when the meter's reader asks: operations
 * by path, mismatches, errors and timings (see `flags.measure`) of each site; hits, misses, evictions, expirations,
 * loads and size of caches; size, owners and removals of registries; the counts of event streams. Attributes are
 * `site` and `flag`.
 * @param api The module `@opentelemetry/api`.
 * @param meterName The name of the meter.
 * @returns The way to stop.
 * @example
 * const stop = openTelemetryMetrics(api);
 */
export function openTelemetryMetrics(api: MetricsApi, meterName = "@unambient/runtime"): () => void {
  const meter = api.metrics.getMeter(meterName);
  const instruments = makeInstruments(meter);
  const totals = new GrowingTotals();
  const callback = (result: Observations): void => {
    const tell: Tell = (name, value, attributes) =>
      result.observe(instruments.get(name) as object, value, attributes);
    observeSites(tell);
    observeFacades(tell, totals);
  };
  const observed = Array.from(instruments.values());
  meter.addBatchObservableCallback(callback as never, observed as never);
  return () => meter.removeBatchObservableCallback(callback as never, observed as never);
}

function makeInstruments(meter: Meter): Map<string, object> {
  const instruments = new Map<string, object>();
  const counter = (name: string): void =>
    void instruments.set(name, meter.createObservableCounter(`unambient.${name}`, { unit: "1" }));
  const gauge = (name: string, unit = "1"): void =>
    void instruments.set(name, meter.createObservableGauge(`unambient.${name}`, { unit }));
  for (const name of ["operations", "mismatches", "errors"]) counter(name);
  gauge("operation.time", "ns");
  for (const kind of KINDS) {
    for (const name of GROWING[kind]) counter(instrumentName(kind, name));
    for (const name of LEVELS[kind]) gauge(instrumentName(kind, name));
  }
  return instruments;
}

type Tell = (name: string, value: number, attributes: Attributes) => void;

function observeSites(tell: Tell): void {
  const byName = new Map<string, SiteRecord[]>();
  for (const record of sharedState().sites.all())
    getOrMake(byName, JSON.stringify([record.flag, record.site]), () => []).push(record);
  for (const records of byName.values()) observeSite(records, tell);
}

// With evidence on, one name has a record for each line of code that makes facades of it.
function observeSite(records: readonly SiteRecord[], tell: Tell): void {
  const [{ site, flag }] = records as [SiteRecord];
  const sum = (valueOf: (record: SiteRecord) => number): number =>
    records.reduce((total, record) => total + valueOf(record), 0);
  const onNew = sum(({ newPathOperations }) => newPathOperations);
  tell("operations", sum(({ operations }) => operations) - onNew, { site, flag, path: "legacy" });
  tell("operations", onNew, { site, flag, path: "new" });
  tell(
    "mismatches",
    sum(({ mismatchCount }) => mismatchCount),
    { site, flag },
  );
  tell(
    "errors",
    sum(({ errorCount }) => errorCount),
    { site, flag },
  );
  for (const { timings } of records)
    for (const [path, { mean }] of Object.entries(timings))
      tell("operation.time", mean, { site, flag, path });
}

function observeFacades(tell: Tell, totals: GrowingTotals): void {
  for (const handle of sharedState().flags.allHandles()) {
    const sums = sumsOf(handle, totals);
    const attributes = { site: handle.site ?? "", flag: handle.flag };
    for (const [name, value] of sums) tell(name, value, attributes);
  }
}

function sumsOf(handle: FlagHandle, totals: GrowingTotals): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of handle.living()) {
    const measured = part.measured?.();
    if (measured === undefined) continue;
    const metrics = measured.metrics as Readonly<Record<string, number>>;
    for (const name of LEVELS[measured.kind]) {
      const key = instrumentName(measured.kind, name);
      sums.set(key, (sums.get(key) ?? 0) + (metrics[name] as number));
    }
    for (const name of GROWING[measured.kind])
      totals.add(handle, part, instrumentName(measured.kind, name), metrics[name] as number);
  }
  for (const [name, total] of totals.of(handle)) sums.set(name, total);
  return sums;
}

/** `unambient.registry.watched_entries` */
function instrumentName(kind: Kind, name: string): string {
  return `${kind}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
