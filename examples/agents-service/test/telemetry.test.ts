import { beforeEach, describe, expect, it } from "vitest";
import { emitOnce, flushEvents, publish, sampleHeartbeat, setEventSink } from "../src/telemetry/events.js";
import type { ServiceEvent } from "../src/telemetry/events.js";
import {
  activeSpan,
  endSpan,
  openSpans,
  startSpan,
  startTimer,
  stopTimer,
  withSpan,
} from "../src/telemetry/spans.js";

let batches: (readonly ServiceEvent[])[] = [];

beforeEach(() => {
  flushEvents();
  batches = [];
  setEventSink((batch) => batches.push(batch));
});

const names = (): string[] => batches.flat().map((event) => event.name);

describe("events", () => {
  it("emits a repeated event once per interval", () => {
    emitOnce("disk-full", { disk: "sda" });
    emitOnce("disk-full", { disk: "sda" });
    emitOnce("disk-slow", { disk: "sda" });
    flushEvents();
    expect(names()).toEqual(["disk-full", "disk-slow"]);
  });

  it("samples every tenth heartbeat", () => {
    for (let beat = 0; beat < 30; beat += 1) sampleHeartbeat("agent-1");
    flushEvents();
    expect(names()).toEqual(["heartbeat", "heartbeat", "heartbeat"]);
  });

  it("sends a full batch at once", () => {
    for (let index = 0; index < 50; index += 1) publish("tick", { index });
    expect(batches.map((batch) => batch.length)).toEqual([50]);
  });

  it("sends a partial batch after a while", async () => {
    publish("lonely", {});
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(names()).toEqual(["lonely"]);
  });
});

describe("spans", () => {
  it("knows the parent of a nested span", () => {
    startSpan("outer");
    startSpan("inner");
    expect(activeSpan()).toMatchObject({ name: "inner", parent: "outer" });
    endSpan();
    expect(activeSpan()?.name).toBe("outer");
    endSpan();
    endSpan();
    expect(openSpans()).toBe(0);
  });

  it("ends a span whose work fails", async () => {
    await expect(withSpan("doomed", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(openSpans()).toBe(0);
    flushEvents();
    expect(names()).toEqual(["span"]);
  });

  it("measures a timer once", () => {
    startTimer("upload");
    expect(stopTimer("upload")).toBeGreaterThanOrEqual(0);
    expect(stopTimer("upload")).toBe(0);
  });
});
