import * as api from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  openTelemetryBridge,
  openTelemetrySink,
  untracedSink,
} from "../../../runtime/src/adapters/opentelemetry.ts";
import { sampledEvents } from "../../../runtime/src/events/sampled-events.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { Tracer } from "../../../runtime/src/tracing/tracer.ts";

const exporter = new InMemorySpanExporter();

beforeAll(() => {
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
beforeEach(() => exporter.reset());
afterAll(() => {
  api.trace.disable();
  api.context.disable();
});

function bridged(): Tracer {
  const tracer = new Tracer();
  tracer.listen(openTelemetryBridge(api));
  return tracer;
}

describe("the OpenTelemetry bridge", () => {
  it("repeats spans with their parents, attributes, events and outcome", async () => {
    const tracer = bridged();
    const failing = tracer.withSpan("outer", async () => {
      await Promise.resolve();
      tracer.withSpan("inner", () => tracer.recordEvent("half", { rows: 2 }), { table: "seats" });
      throw new Error("taken");
    });
    await expect(failing).rejects.toThrow("taken");
    const [inner, outer] = exporter.getFinishedSpans();
    expect([inner?.name, outer?.name]).toEqual(["inner", "outer"]);
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(inner?.attributes).toEqual({ table: "seats" });
    expect(inner?.events).toMatchObject([{ name: "half", attributes: { rows: 2 } }]);
    expect(outer?.status).toEqual({ code: api.SpanStatusCode.ERROR, message: "Error: taken" });
    expect(outer?.events.map((event) => event.name)).toEqual(["exception"]);
  });

  it("puts a first span under the OpenTelemetry span that is active, or under the one of a message", () => {
    const tracer = bridged();
    const other = api.trace.getTracer("other");
    other.startActiveSpan("theirs", (theirs) => {
      tracer.withSpan("ours", () => undefined);
      theirs.end();
    });
    const traceparent = `00-${"a".repeat(32)}-${"b".repeat(16)}-01`;
    tracer.attach({ traceparent }, "continued", () => undefined);
    const [ours, theirs, continued] = exporter.getFinishedSpans();
    expect(ours?.parentSpanContext?.spanId).toBe(theirs?.spanContext().spanId);
    expect([continued?.spanContext().traceId, continued?.parentSpanContext?.spanId]).toEqual([
      "a".repeat(32),
      "b".repeat(16),
    ]);
  });

  it("marks abandoned spans", () => {
    const tracer = bridged();
    scope.run(() => tracer.startSpan("left open"));
    expect(exporter.getFinishedSpans()[0]?.attributes).toEqual({ "unambient.abandoned": true });
  });

  it("is not there for what a sink does, nor has that the trace of whoever emitted", async () => {
    const tracer = api.trace.getTracer("upload");
    const traces: unknown[] = [];
    const upload = () =>
      tracer.startActiveSpan("upload", async (span) => {
        await Promise.resolve();
        traces.push(api.trace.getSpanContext(api.context.active())?.traceId);
        tracer.startSpan("inner").end();
        span.end();
      });
    const deliver = async (sink: () => Promise<void>) => {
      const events = sampledEvents("agents", { sink });
      tracer.startActiveSpan("request", (span) => {
        events.emitBatched("a");
        void events.flush();
        span.end();
        traces.push(span.spanContext().traceId);
      });
      await events.dispose();
      return exporter
        .getFinishedSpans()
        .map(({ name, parentSpanContext }) => [name, parentSpanContext === undefined]);
    };
    expect(await deliver(upload)).toEqual([
      ["request", true],
      ["inner", false],
      ["upload", true],
    ]);
    expect(new Set(traces).size).toBe(2);
    exporter.reset();
    const untraced = untracedSink(api, upload) as () => Promise<void>;
    expect(await deliver(untraced)).toEqual([["request", true]]);
  });

  it("turns events into log records", () => {
    const records: unknown[] = [];
    void openTelemetrySink({ emit: (record) => records.push(record) })([
      { name: "stuck", data: { id: 1 }, at: 5 },
      { name: "plain", data: "text", at: 6 },
    ]);
    expect(records).toEqual([
      { timestamp: 5, body: "stuck", attributes: { "event.name": "stuck", id: 1 } },
      { timestamp: 6, body: "plain", attributes: { "event.name": "plain", value: "text" } },
    ]);
  });
});
