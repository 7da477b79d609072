import type { EventSink } from "../events/sampled-events.ts";

/** The part of `@opentelemetry/api` that is used. */
export interface TracingApi {
  createContextKey(description: string): symbol;
  readonly context: {
    active(): { setValue(key: symbol, value: unknown): unknown };
    with(context: never, fn: () => ReturnType<EventSink>): ReturnType<EventSink>;
  };
}

// What `suppressTracing` of `@opentelemetry/core` sets; instrumentations and tracers look for it.
const SUPPRESSED = "OpenTelemetry SDK Context Key SUPPRESS_TRACING";

/**
 * A sink whose own work is not traced, as OpenTelemetry's exporters' is not: else each upload of events would itself
 * make spans.
 * @param api The module `@opentelemetry/api`.
 * @example
 * const events = sampledEvents("agents", { flag, sink: untracedSink(api, (batch) => upload(batch)) });
 */
export function untracedSink(api: TracingApi, sink: EventSink): EventSink {
  const key = api.createContextKey(SUPPRESSED);
  return (events) => api.context.with(api.context.active().setValue(key, true) as never, () => sink(events));
}
