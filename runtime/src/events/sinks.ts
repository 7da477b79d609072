import { publish } from "../process/warn.ts";
import type { EventSink } from "./sampled-events.ts";

/** A sink that publishes each event on a diagnostics channel. */
export function diagnosticsSink(channel: string): EventSink {
  return (events) => {
    for (const event of events) publish(channel, () => event);
  };
}

/** The part of an OpenTelemetry `Logger` (from `@opentelemetry/api-logs`) that is used. */
export interface TelemetryLogger {
  emit(record: { timestamp: number; body: string; attributes: Record<string, unknown> }): void;
}

/** A sink that turns each event into an OpenTelemetry log record. */
export function openTelemetrySink(logger: TelemetryLogger): EventSink {
  return (events) => {
    for (const { name, data, at } of events)
      logger.emit({ timestamp: at, body: name, attributes: { "event.name": name, ...attributesOf(data) } });
  };
}

function attributesOf(data: unknown): Record<string, unknown> {
  if (data === undefined) return {};
  return typeof data === "object" && data !== null ? { ...data } : { value: data };
}
