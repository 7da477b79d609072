import type { SpanReference } from "./span.ts";

/** The W3C trace context header of a span. */
export function writeTraceparent({ traceId, spanId }: SpanReference): string {
  return `00-${traceId}-${spanId}-01`;
}

/** Null for anything that is not a valid header: a broken one must not break the request that it came with. */
export function readTraceparent(header: string | undefined): SpanReference | null {
  const match = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-|$)/.exec(header ?? "");
  if (match === null || header?.startsWith("ff")) return null;
  const [, traceId = "", spanId = ""] = match;
  return /^0+$/.test(traceId) || /^0+$/.test(spanId) ? null : { traceId, spanId };
}
