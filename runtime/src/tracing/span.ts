import { platform } from "../platform/node.ts";
/** How a span ended. `abandoned`: its scope ended while it was still open. */
export type SpanStatus = "open" | "ok" | "error" | "abandoned";

export interface SpanEvent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where a span stands in a trace that goes through several processes. */
export interface SpanReference {
  readonly traceId: string;
  readonly spanId: string;
}

const MOST_EVENTS = 128;

/** A timed piece of work. */
export class Span {
  readonly name: string;
  readonly parent: Span | null;
  readonly startedAt = platform.timeOrigin() + platform.now();
  endedAt: number | null = null;
  status: SpanStatus = "open";
  error: unknown = undefined;
  readonly attributes: Record<string, unknown>;
  readonly events: SpanEvent[] = [];
  readonly links: SpanReference[] = [];
  droppedEvents = 0;
  private remote: SpanReference | null;
  private ownId: string | null = null;
  private ownTrace: string | null = null;

  constructor(
    name: string,
    parent: Span | null,
    attributes: Record<string, unknown>,
    remote: SpanReference | null,
  ) {
    this.name = name;
    this.parent = parent;
    this.attributes = attributes;
    this.remote = remote;
  }

  get isOpen(): boolean {
    return this.status === "open";
  }

  // Made when first asked for: most spans are never looked at by their id.
  get spanId(): string {
    return (this.ownId ??= randomHex(16));
  }

  get traceId(): string {
    return (this.ownTrace ??= this.parent?.traceId ?? this.remote?.traceId ?? randomHex(32));
  }

  /** The id of the span that this one belongs under, also where that is in another process. */
  get parentId(): string | null {
    return this.parent?.spanId ?? this.remote?.spanId ?? null;
  }

  /** Milliseconds; of an open span until now. */
  get duration(): number {
    return (this.endedAt ?? platform.timeOrigin() + platform.now()) - this.startedAt;
  }

  addEvent(name: string, attributes: Readonly<Record<string, unknown>>): void {
    if (this.events.length >= MOST_EVENTS) this.droppedEvents += 1;
    else this.events.push({ name, attributes, at: Date.now() });
  }

  /** False when it had ended before. */
  end(status: Exclude<SpanStatus, "open">, error?: unknown): boolean {
    if (!this.isOpen) return false;
    this.endedAt = platform.timeOrigin() + platform.now();
    this.status = status;
    this.error = error;
    return true;
  }
}

// Ids must differ, not be secret; crypto costs twenty times as much.
function randomHex(length: number): string {
  let text = "";
  while (text.length < length)
    text += Math.floor(Math.random() * 0x100000000)
      .toString(16)
      .padStart(8, "0");
  return text;
}
