import { sharedState, type SharedState } from "../process/shared-state.ts";
import { SPAN, publish } from "../process/warn.ts";
import { bindSlot, nearestHolder, ownHolder, type Holder } from "../scope/frame.ts";
import { isThenable, type Scope } from "../scope/scope.ts";
import { Span, type SpanReference } from "./span.ts";
import { readTraceparent, writeTraceparent } from "./traceparent.ts";

export type SpanAttributes = Readonly<Record<string, unknown>>;

/** Told of each span; for exporters and bridges. An error that it throws is counted and goes no further. */
export interface SpanListener {
  started?(span: Span): void;
  ended?(span: Span): void;
}

/** What goes along with a message to another process. */
export type TraceCarrier = Record<string, string>;

/**
 * Spans with one stack an async context: concurrent work never sees each other's. A span that is still open when its
 * scope ends ends with it, as `abandoned`.
 * @example
 * const tracer = new Tracer();
 * await tracer.withSpan("load", async () => tracer.addAttributes({ rows: 3 }));
 */
export class Tracer {
  listenerErrors = 0;
  private readonly shared: SharedState = sharedState();
  private readonly listeners: SpanListener[] = [];
  private readonly root: Holder = { value: null, isShadow: false };

  /** Tells the listener of each span from now on; returns the way to stop. */
  listen(listener: SpanListener): () => void {
    this.listeners.push(listener);
    return () => {
      const index = this.listeners.indexOf(listener);
      if (index !== -1) this.listeners.splice(index, 1);
    };
  }

  /** The innermost span that is open here. */
  currentSpan(): Span | null {
    const span = this.nearest().value as Span | null;
    return span === null || span.isOpen ? span : openAncestor(span);
  }

  /** Opens a span until `endSpan`, in the nearest scope or `withSpan`; prefer `withSpan`, which cannot be left open. */
  startSpan(name: string, attributes: SpanAttributes = {}): Span {
    const span = this.open(name, attributes, this.currentSpan(), null);
    this.own().value = span;
    return span;
  }

  /**
   * Ends a span, by default the current one. Ended out of order it just leaves the stack: spans inside it go on and
   * keep it as their parent. Ending it again does nothing.
   */
  endSpan(span: Span | null = this.currentSpan(), outcome: { readonly error?: unknown } = {}): void {
    if (span === null || !span.end("error" in outcome ? "error" : "ok", outcome.error)) return;
    this.tell("ended", span);
    const holder = this.nearest();
    holder.value = openAncestor(holder.value as Span | null);
  }

  /** Runs `fn` in a span that ends with it, as an error if it throws or rejects. */
  withSpan<R>(name: string, fn: (span: Span) => R, attributes: SpanAttributes = {}): R {
    return this.runIn(this.open(name, attributes, this.currentSpan(), null), fn);
  }

  addAttributes(attributes: SpanAttributes, span: Span | null = this.currentSpan()): void {
    if (span !== null && span.isOpen) Object.assign(span.attributes, attributes);
  }

  /** Notes that something happened within the current span. */
  recordEvent(name: string, attributes: SpanAttributes = {}, span: Span | null = this.currentSpan()): void {
    if (span !== null && span.isOpen) span.addEvent(name, attributes);
  }

  /** Notes that the current span has to do with another one that is not its parent. */
  linkSpan(other: SpanReference, span: Span | null = this.currentSpan()): void {
    if (span !== null && span.isOpen) span.links.push({ traceId: other.traceId, spanId: other.spanId });
  }

  /** Puts the current span into a message's headers (W3C `traceparent`). */
  propagate(carrier: TraceCarrier = {}): TraceCarrier {
    const span = this.currentSpan();
    if (span !== null) carrier["traceparent"] = writeTraceparent(span);
    return carrier;
  }

  /** Runs `fn` in a span that continues the trace that a message brought; without one it begins a trace. */
  attach<R>(carrier: TraceCarrier, name: string, fn: (span: Span) => R): R {
    return this.runIn(this.open(name, {}, null, readTraceparent(carrier["traceparent"])), fn);
  }

  private runIn<R>(span: Span, fn: (span: Span) => R): R {
    const frame = bindSlot(this.shared.carrier.frameOrRoot(), this, span);
    let isPending = false;
    try {
      const result = this.shared.carrier.run(frame, () => fn(span));
      if (!isThenable(result)) {
        this.finish(span, "ok");
        return result;
      }
      isPending = true;
      return this.finishWhenSettled(span, result) as unknown as R;
    } catch (error) {
      if (!isPending) this.finish(span, "error", error);
      throw error;
    }
  }

  private async finishWhenSettled(span: Span, result: PromiseLike<unknown>): Promise<unknown> {
    try {
      const value = await result;
      this.finish(span, "ok");
      return value;
    } catch (error) {
      this.finish(span, "error", error);
      throw error;
    }
  }

  private open(
    name: string,
    attributes: SpanAttributes,
    parent: Span | null,
    remote: SpanReference | null,
  ): Span {
    const span = new Span(name, parent, { ...attributes }, remote);
    this.tell("started", span);
    return span;
  }

  private finish(span: Span, status: "ok" | "error" | "abandoned", error?: unknown): void {
    if (span.end(status, error)) this.tell("ended", span);
  }

  private tell(event: "started" | "ended", span: Span): void {
    if (event === "ended") publish(SPAN, () => span);
    for (const listener of this.listeners) {
      try {
        listener[event]?.(span);
      } catch {
        this.listenerErrors += 1;
      }
    }
  }

  private nearest(): Holder {
    return nearestHolder(this.shared.carrier.frame(), this) ?? this.root;
  }

  // The holder that a start here writes to: a first one in a scope is made, and closed with the scope.
  private own(): Holder {
    const frame = this.shared.carrier.frame();
    if (frame === undefined) return this.root;
    const known = ownHolder(frame, this);
    if (known !== undefined) return known;
    return frame.scope.parent === null ? this.root : this.openIn(frame.scope);
  }

  private openIn(scope: Scope): Holder {
    const outer = this.currentSpan();
    const holder: Holder = { value: null, isShadow: false };
    scope.slots.set(this, holder);
    scope.onDispose(() => this.abandon(holder.value as Span | null, outer));
    return holder;
  }

  private abandon(innermost: Span | null, outer: Span | null): void {
    for (let span = innermost; span !== null && span !== outer; span = span.parent)
      this.finish(span, "abandoned");
  }
}

function openAncestor(span: Span | null): Span | null {
  let each = span;
  while (each !== null && !each.isOpen) each = each.parent;
  return each;
}
