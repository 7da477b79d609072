import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorContext } from "../../../runtime/src/errors/error-context.ts";
import { diagnosticsSink } from "../../../runtime/src/events/sinks.ts";
import { context } from "../../../runtime/src/holder/context.ts";
import {
  sampledEvents,
  type SampledEvents,
  type EmittedEvent,
  type SampledEventsOptions,
} from "../../../runtime/src/events/sampled-events.ts";
import { ProjectFolder } from "../package/built-package.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";
import type { FlagMode } from "../../../runtime/src/flags/flag-mode.ts";

beforeEach(() => void vi.useFakeTimers());
const open: SampledEvents[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const events of open.splice(0)) await events.dispose();
});

function stream(mode: FlagMode, options: Partial<SampledEventsOptions> = {}) {
  const batches: (readonly EmittedEvent[])[] = [];
  const sink = (batch: readonly EmittedEvent[]): void => void batches.push(batch);
  const events = sampledEvents("test", { flag: freshFlag(mode), sink, ...options });
  open.push(events);
  const names = (): string[][] => batches.map((batch) => batch.map((event) => event.name));
  return { events, names, batches };
}

describe.each(["off", "shadow"] as const)("sampled events, %s", (mode) => {
  it("deliver every event at once and alone", () => {
    const { events, names, batches } = stream(mode, { sampleRate: 0 });
    expect(events.emitEvent("a", { n: 1 })).toBe(true);
    expect([1, 2].map(() => events.emitOncePer(1000, "b"))).toEqual([true, true]);
    events.emitBatched("c");
    expect(names()).toEqual([["a"], ["b"], ["b"], ["c"]]);
    expect(batches[0]?.[0]).toMatchObject({ name: "a", data: { n: 1 } });
  });

  it("keep a sink's failure from whoever emits", async () => {
    const { events } = stream(mode, { sink: () => Promise.reject(new Error("down")) });
    expect(events.emitEvent("a")).toBe(true);
    await Promise.resolve();
  });
});

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("sampled events, %s", (_name, mode) => {
  it("deliver every event that is to be batched once, in its order on each path", async () => {
    const { events, names } = stream(mode);
    const sent = Array.from({ length: 20 }, (_, i) => `e${i}`);
    for (const name of sent) scope.run(name, () => events.emitBatched(name));
    await events.flush();
    const inOrder = (list: string[]) => list.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    const received = names().flat();
    expect(inOrder([...received])).toEqual(sent);
    const atOnce = names()
      .filter((batch) => batch.length === 1)
      .flat();
    expect(inOrder([...atOnce])).toEqual(atOnce);
    expect(events.metrics()).toMatchObject({ emitted: 20, dropped: 0, queued: 0 });
  });
});

describe("sampled events, shadow", () => {
  it("count what would have been held back", () => {
    const { events } = stream("shadow", { sampleRate: 0 });
    events.emitEvent("a");
    events.emitOncePer(1000, "b");
    events.emitOncePer(1000, "b");
    expect(events.metrics()).toMatchObject({ emitted: 3, sampledOut: 1, deduplicated: 1, queued: 0 });
  });
});

describe("sampled events, on", () => {
  it("sample", async () => {
    const random = [0.1, 0.9, 0.24, 0.25];
    const { events, names } = stream("on", { sampleRate: 0.25, random: () => random.shift() ?? 1 });
    expect([1, 2, 3, 4].map((n) => events.emitEvent(`${n}`))).toEqual([true, false, true, false]);
    await events.flush();
    expect(names()).toEqual([["1", "3"]]);
  });

  it("let a key through once an interval", async () => {
    const { events, names } = stream("on");
    const emit = (key?: string) => events.emitOncePer(1000, "stuck", undefined, key);
    expect([emit(), emit(), emit("other"), emit("other")]).toEqual([true, false, true, false]);
    vi.advanceTimersByTime(1000);
    expect(emit()).toBe(true);
    await events.flush();
    expect(names().flat()).toHaveLength(3);
  });

  it("let a key through after the clock was set back", () => {
    vi.advanceTimersByTime(100_000);
    const { events } = stream("on");
    expect(events.emitOncePer(1000, "stuck")).toBe(true);
    vi.useFakeTimers();
    expect([events.emitOncePer(1000, "stuck"), events.emitOncePer(1000, "stuck")]).toEqual([true, false]);
  });

  it("remember a bounded number of keys", () => {
    const { events } = stream("on", { dedupLimit: 2 });
    for (const key of ["a", "b", "c"]) events.emitOncePer(1000, "e", undefined, key);
    expect(["c", "a"].map((key) => events.emitOncePer(1000, "e", undefined, key))).toEqual([false, true]);
  });

  it("deliver a full batch at once and the rest after the interval", async () => {
    const { events, names } = stream("on", { batchSize: 2, interval: 500 });
    for (const name of ["a", "b"]) events.emitBatched(name);
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual([["a", "b"]]);
    events.emitBatched("c");
    await vi.advanceTimersByTimeAsync(499);
    expect(names()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(names()).toEqual([["a", "b"], ["c"]]);
  });

  it("keep each event's data and time beside its name, from batch to batch", async () => {
    const { events, batches } = stream("on", { batchSize: 2 });
    const from = Date.now();
    for (const [at, name] of ["a", "b", "c"].entries()) {
      vi.setSystemTime(from + at);
      events.emitBatched(name, { at });
    }
    await events.flush();
    const expected = ["a", "b", "c"].map((name, at) => ({ name, data: { at }, at: from + at }));
    expect(batches).toEqual([expected.slice(0, 2), expected.slice(2)]);
  });

  it("drop the newest when too many wait, and count them", async () => {
    const { events, names } = stream("on", { queueLimit: 2, batchSize: 10 });
    for (const name of ["a", "b", "c", "d"]) events.emitBatched(name);
    await events.flush();
    expect(names()).toEqual([["a", "b"]]);
    expect(events.metrics()).toMatchObject({ emitted: 4, dropped: 2, delivered: 2, queued: 0 });
  });

  it("hand the same events to a failing sink again, then give them up and go on", async () => {
    const seen: string[] = [];
    const { events } = stream("on", {
      batchSize: 2,
      sink: (batch) => {
        seen.push(batch.map((event) => event.name).join(""));
        if (seen.length <= 3) throw new Error("down");
      },
    });
    for (const name of ["a", "b", "c"]) events.emitBatched(name);
    await events.flush();
    expect(seen).toEqual(["ab", "ab", "ab", "c"]);
    expect(events.metrics()).toMatchObject({ dropped: 2, delivered: 1, queued: 0 });
  });

  it("reach a diagnostics channel one by one", async () => {
    const told: unknown[] = [];
    const listen = (event: unknown): void => void told.push(event);
    subscribe("agents:event", listen);
    const { events } = stream("on", { sink: diagnosticsSink("agents:event") });
    for (const name of ["a", "b"]) events.emitBatched(name, { n: 1 });
    await events.flush();
    unsubscribe("agents:event", listen);
    expect(told).toMatchObject([
      { name: "a", data: { n: 1 } },
      { name: "b", data: { n: 1 } },
    ]);
  });

  it("are delivered outside of every caller's contexts, this runtime's and others'", async () => {
    const theirs = new AsyncLocalStorage<string>();
    const tenant = context<string | undefined>("tenant", { flag: freshFlag("on"), legacy: undefined });
    const seen: unknown[] = [];
    const sink = async (): Promise<void> => {
      await Promise.resolve();
      seen.push([theirs.getStore(), tenant.value, scope.current().key, errorContext.getContext()]);
    };
    const { events } = stream("on", { sink, batchSize: 2, interval: 100 });
    const inCaller = <R>(work: () => R): R =>
      theirs.run("t", () =>
        tenant.run("t", () => scope.run("request", () => errorContext.withContext({ t: 1 }, work))),
      );
    inCaller(() => ["full", "full"].forEach((name) => events.emitBatched(name)));
    await vi.advanceTimersByTimeAsync(0);
    inCaller(() => events.emitBatched("in time"));
    await vi.advanceTimersByTimeAsync(100);
    await inCaller(() => {
      events.emitBatched("on demand");
      return events.flush();
    });
    expect(seen).toEqual(Array.from({ length: 3 }, () => [undefined, undefined, null, {}]));
  });

  it("have one export in flight at a time", async () => {
    let inFlight = 0;
    let most = 0;
    const { events } = stream("on", {
      batchSize: 1,
      sink: async () => {
        most = Math.max(most, (inFlight += 1));
        await Promise.resolve();
        inFlight -= 1;
      },
    });
    for (let i = 0; i < 20; i += 1) events.emitBatched("e");
    await Promise.all([events.flush(), events.flush()]);
    expect([most, events.metrics().delivered]).toEqual([1, 20]);
  });

  it("leave nothing behind when disposed: no timer, no listener", async () => {
    const before = process.listenerCount("beforeExit");
    const { events, names } = stream("on");
    events.emitBatched("a");
    expect(process.listenerCount("beforeExit")).toBe(before + 1);
    await events.dispose();
    expect(names()).toEqual([["a"]]);
    expect([vi.getTimerCount(), process.listenerCount("beforeExit")]).toEqual([0, before]);
    events.emitBatched("late");
    await events.dispose();
    expect(names()).toEqual([["a"], ["late"]]);
  });
});

describe("sampled events in a process that ends", () => {
  it("are flushed, and keep it alive no longer than that", () => {
    vi.useRealTimers();
    const project = new ProjectFolder();
    project.write(
      "program.cjs",
      `const { sampledEvents, flags } = require("@unambient/runtime");
       flags.set("f", "on");
       for (let i = 0; i < 12; i += 1) {
         const events = sampledEvents("s" + i, { flag: "f", interval: 60000, sink: async (batch) => console.log(batch.length) });
         events.emitBatched("a"); events.emitBatched("b");
       }`,
    );
    const started = Date.now();
    expect(project.run("program.cjs")).toEqual({ status: 0, stdout: "2\n".repeat(12), stderr: "" });
    expect(Date.now() - started).toBeLessThan(30_000);
    project.remove();
  });
});
