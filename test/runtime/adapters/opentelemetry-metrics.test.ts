import { EventEmitter } from "node:events";
import * as api from "@opentelemetry/api";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTelemetryMetrics } from "../../../runtime/src/adapters/opentelemetry-metrics.ts";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { sampledEvents } from "../../../runtime/src/events/sampled-events.ts";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

class AskedReader extends MetricReader {
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }

  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
}

let reader: AskedReader;
let stop: () => void;

beforeEach(() => {
  reader = new AskedReader();
  api.metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  stop = openTelemetryMetrics(api);
});
afterEach(async () => {
  stop();
  api.metrics.disable();
  await reader.shutdown();
});

/** What the reader sees of one site: instrument, or instrument and path, to value. */
async function seen(site: string, flag: string): Promise<Record<string, number>> {
  const { resourceMetrics, errors } = await reader.collect();
  expect(errors).toEqual([]);
  const values: Record<string, number> = {};
  for (const { metrics } of resourceMetrics.scopeMetrics)
    for (const { descriptor, dataPoints } of metrics)
      for (const { attributes, value } of dataPoints) {
        if (attributes["site"] !== site || attributes["flag"] !== flag) continue;
        const path = attributes["path"] === undefined ? "" : ` ${String(attributes["path"])}`;
        values[`${descriptor.name}${path}`] = value as number;
      }
  return values;
}

describe("OpenTelemetry metrics", () => {
  it("show what a cache does", async () => {
    const flag = freshFlag("on");
    const tables = cache<string, number>("tables", { flag, legacy: new Map(), max: 2 });
    for (const key of ["a", "b", "c"]) tables.set(key, 1);
    tables.get("c");
    tables.get("x");
    await tables.getOrCompute("d", () => 1);
    await expect(tables.getOrCompute("e", () => Promise.reject(new Error("down")))).rejects.toThrow();
    expect(await seen("tables", flag)).toMatchObject({
      "unambient.cache.hits": 1,
      "unambient.cache.misses": 3,
      "unambient.cache.evictions": 2,
      "unambient.cache.expirations": 0,
      "unambient.cache.loads": 2,
      "unambient.cache.load_errors": 1,
      "unambient.cache.size": 2,
      "unambient.operations legacy": 0,
    });
  });

  it("show the size of registries, their owners and what these took along", async () => {
    const flag = freshFlag("on");
    const agents = registry<string, number>("agents", { flag, legacy: new Map() });
    const clients = registry<string>("clients", { flag, legacy: new Set<string>() });
    const [owner, ended] = [new EventEmitter(), new EventEmitter()];
    agents.register("a", 1, { owner });
    agents.register("b", 1, { owner });
    agents.register("c", 1, { owner: ended });
    ended.emit("close");
    clients.add("x");
    expect(agents.size).toBe(2);
    expect(await seen("agents", flag)).toMatchObject({
      "unambient.registry.size": 2,
      "unambient.registry.watched_entries": 2,
      "unambient.registry.watched_owners": 1,
      "unambient.registry.removed_by_owner": 1,
    });
    expect(await seen("clients", flag)).toMatchObject({ "unambient.registry.size": 1 });
  });

  it("show operations by path, mismatches, errors, and timings where somebody asked for them", async () => {
    const flag = freshFlag("off");
    const stopTiming = flags.measure({ every: 1 });
    const count = cell<number>("count", { flag, inherit: "fresh", legacy: 0 });
    count.value = 1;
    setFlag(flag, "on");
    count.value = 2;
    count.value = 3;
    setFlag(flag, "shadow");
    scope.run(() => (count.value = 4));
    scope.run(() => count.value);
    stopTiming();
    const values = await seen("count", flag);
    expect(values).toMatchObject({
      "unambient.operations legacy": 3,
      "unambient.operations new": 2,
      "unambient.mismatches": 1,
      "unambient.errors": 0,
    });
    for (const path of ["off", "on", "shadow"])
      expect(values[`unambient.operation.time ${path}`]).toBeGreaterThan(0);
  });

  it("show the counts of event streams, and of facades whose flag is gone", async () => {
    const flag = freshFlag("on");
    const events = sampledEvents("events", { flag, sink: () => undefined });
    events.emitOncePer(1000, "a");
    events.emitOncePer(1000, "a");
    expect(await seen("events", flag)).toMatchObject({
      "unambient.events.emitted": 1,
      "unambient.events.deduplicated": 1,
      "unambient.events.queued": 1,
    });
    await events.dispose();
    const tables = cache<string, number>("finished-tables", { value: new Map<string, number>() });
    tables.get("a");
    expect(await seen("finished-tables", "")).toMatchObject({
      "unambient.cache.misses": 1,
      "unambient.operations new": 1,
    });
  });

  it("sum up facades that share a name, and end when told to", async () => {
    const flag = freshFlag("on");
    const make = () => cache<string, number>("tables", { flag, legacy: new Map<string, number>() });
    const both = [make(), make()];
    for (const tables of both) tables.set("a", 1).get("a");
    expect(await seen("tables", flag)).toMatchObject({
      "unambient.cache.hits": 2,
      "unambient.cache.size": 2,
    });
    expect(await seen("tables", flag)).toMatchObject({
      "unambient.cache.hits": 2,
      "unambient.cache.size": 2,
    });
    stop();
    both[0]?.get("a");
    expect(await seen("tables", flag)).toMatchObject({ "unambient.cache.hits": 2 });
  });
});
