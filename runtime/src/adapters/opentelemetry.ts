import type { Span } from "../tracing/span.ts";
import type { SpanListener } from "../tracing/tracer.ts";

export { openTelemetryMetrics, type MetricsApi } from "./opentelemetry-metrics.ts";
export { openTelemetrySink, type TelemetryLogger } from "../events/sinks.ts";
export { untracedSink, type TracingApi } from "./untraced-sink.ts";

/** The part of an OpenTelemetry span that is used. */
interface TelemetrySpan {
  setAttributes(attributes: never): unknown;
  addEvent(name: string, attributes: never, time: never): unknown;
  /** Since version 1.9 of the API. */
  addLink?(link: { context: { traceId: string; spanId: string; traceFlags: number } }): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  recordException(error: never): unknown;
  end(time?: never): void;
}

/** The part of `@opentelemetry/api` that is used. */
export interface TelemetryApi<Context = unknown> {
  readonly trace: {
    setSpan(context: Context, span: never): Context;
    setSpanContext(context: Context, spanContext: never): Context;
    getTracer(
      name: string,
      version?: string,
    ): {
      startSpan(name: string, options: never, context: Context): TelemetrySpan;
    };
  };
  readonly context: { active(): Context };
}

const ERROR = 2;
const SAMPLED = 1;

/**
 * Repeats every span of a tracer as an OpenTelemetry span, with the same parents, times, attributes and events.
 * @param api The module `@opentelemetry/api`.
 * @example
 * tracer.listen(openTelemetryBridge(api));
 */
export function openTelemetryBridge<Context>(
  api: TelemetryApi<Context>,
  name = "@unambient/runtime",
): SpanListener {
  const bridged = new WeakMap<Span, TelemetrySpan>();
  const tracer = api.trace.getTracer(name);
  return {
    started(span) {
      const options = { startTime: span.startedAt } as never;
      bridged.set(span, tracer.startSpan(span.name, options, contextOf(api, span, bridged)));
    },
    ended(span) {
      const other = bridged.get(span);
      if (other !== undefined) copyOutcome(span, other);
    },
  };
}

function contextOf<Context>(
  api: TelemetryApi<Context>,
  span: Span,
  bridged: WeakMap<Span, TelemetrySpan>,
): Context {
  const active = api.context.active();
  const parent = span.parent === null ? undefined : bridged.get(span.parent);
  if (parent !== undefined) return api.trace.setSpan(active, parent as never);
  if (span.parentId === null) return active;
  const remote = { traceId: span.traceId, spanId: span.parentId, traceFlags: SAMPLED, isRemote: true };
  return api.trace.setSpanContext(active, remote as never);
}

function copyOutcome(span: Span, other: TelemetrySpan): void {
  other.setAttributes(span.attributes as never);
  for (const event of span.events) other.addEvent(event.name, event.attributes as never, event.at as never);
  for (const link of span.links) other.addLink?.({ context: { ...link, traceFlags: SAMPLED } });
  if (span.status === "abandoned") other.setAttributes({ "unambient.abandoned": true } as never);
  if (span.status === "error") {
    if (span.error instanceof Error) other.recordException(span.error as never);
    other.setStatus({ code: ERROR, message: String(span.error) });
  }
  other.end(span.endedAt as never);
}
