import { platform } from "../platform/node.ts";
import { Facade, type FacadeOptions } from "../facade/facade.ts";
import type { FacadeMetrics, FacadePart } from "../flags/flag-handle.ts";
import { isThenable } from "../scope/scope.ts";
import { Exporter } from "./exporter.ts";
import { DedupTable } from "./dedup-table.ts";
import { EventQueue } from "./event-queue.ts";

/** An event on its way to a sink. */
export interface EmittedEvent {
  readonly name: string;
  readonly data: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where events go. A sink that throws or rejects is given the same events again, three times in all. */
export type EventSink = (events: readonly EmittedEvent[]) => void | PromiseLike<void>;

export interface SampledEventsOptions extends FacadeOptions {
  readonly sink: EventSink;
  /** Share of `emitEvent` calls that go on, 0 to 1. @default 1 */
  readonly sampleRate?: number;
  /** Most events in one call of the sink. @default 512 */
  readonly batchSize?: number;
  /** Milliseconds after which a batch goes that is not full. @default 5000 */
  readonly interval?: number;
  /** Most events that wait; more are dropped and counted. @default 2048 */
  readonly queueLimit?: number;
  /** Most keys that `emitOncePer` remembers. @default 10000 */
  readonly dedupLimit?: number;
  /** Between 0 and 1, for the sampling. @default Math.random */
  readonly random?: () => number;
}

/** What a stream of events has done, at the time of asking. */
export interface SampledEventsMetrics {
  readonly emitted: number;
  readonly sampledOut: number;
  readonly deduplicated: number;
  readonly queued: number;
  readonly dropped: number;
  readonly delivered: number;
  readonly sinkErrors: number;
}

export interface SampledEvents {
  /** Emits, subject to sampling; true when it goes on. */
  emitEvent(name: string, data?: unknown): boolean;
  /** Emits unless the key (the name, if none is given) was let through within the last `interval` milliseconds. */
  emitOncePer(interval: number, name: string, data?: unknown, key?: string): boolean;
  /** Emits always; delivered with others. */
  emitBatched(name: string, data?: unknown): void;
  /** Delivers what waits; done when it has arrived or was given up. */
  flush(): Promise<void>;
  /** Flushes and ends. */
  dispose(): Promise<void>;
  metrics(): SampledEventsMetrics;
}

/**
 * Events that are sampled, deduplicated and delivered in batches by a supervised server. With the flag off every
 * event goes to the sink at once and alone, as a plain call would.
 * @example
 * const events = sampledEvents("agents", { flag: "use_telemetry_server", sink: (batch) => upload(batch) });
 * events.emitOncePer(60_000, "agent-stuck", { id }, `agent-stuck:${id}`);
 */
export function sampledEvents(name: string, options: SampledEventsOptions): SampledEvents {
  return new EventStream(name, options);
}

class EventStream implements SampledEvents, FacadePart {
  private readonly facade: Facade;
  private readonly sink: EventSink;
  private readonly sampleRate: number;
  private readonly random: () => number;
  private readonly dedup: DedupTable;
  private readonly queue: EventQueue;
  private readonly exporter: Exporter;
  private emitted = 0;
  private sampledOut = 0;
  private deduplicated = 0;

  constructor(name: string, options: SampledEventsOptions) {
    this.facade = new Facade(name, options);
    this.sink = options.sink;
    this.sampleRate = options.sampleRate ?? 1;
    this.random = options.random ?? Math.random;
    this.dedup = new DedupTable(options.dedupLimit ?? 10_000);
    this.queue = new EventQueue(options.queueLimit ?? 2048);
    const { batchSize = 512, interval = 5000 } = options;
    this.exporter = new Exporter(name, this.queue, { sink: options.sink, batchSize, interval });
    this.facade.introduce(this);
  }

  measured(): FacadeMetrics {
    return { kind: "events", metrics: this.metrics() };
  }

  emitEvent(name: string, data?: unknown): boolean {
    const path = this.facade.enter();
    const isChosen = path === "off" || this.sampleRate >= 1 || this.random() < this.sampleRate;
    if (!isChosen) this.sampledOut += 1;
    return this.send(path, isChosen, name, data);
  }

  emitOncePer(interval: number, name: string, data?: unknown, key: string = name): boolean {
    const path = this.facade.enter();
    const isNew = path === "off" || this.dedup.admit(key, interval, platform.now());
    if (!isNew) this.deduplicated += 1;
    return this.send(path, isNew, name, data);
  }

  emitBatched(name: string, data?: unknown): void {
    this.send(this.facade.enter(), true, name, data);
  }

  flush(): Promise<void> {
    return this.exporter.flush();
  }

  dispose(): Promise<void> {
    return this.exporter.dispose();
  }

  metrics(): SampledEventsMetrics {
    const { emitted, sampledOut, deduplicated } = this;
    const { delivered, sinkErrors, givenUp } = this.exporter;
    const dropped = this.queue.dropped + givenUp;
    return Object.freeze({
      emitted,
      sampledOut,
      deduplicated,
      queued: this.queue.size,
      dropped,
      delivered,
      sinkErrors,
    });
  }

  // Off and shadow: at once. What shadow would have held back is in the metrics.
  private send(path: "off" | "shadow" | "on", isWanted: boolean, name: string, data: unknown): boolean {
    if (path === "on" && !isWanted) return false;
    this.emitted += 1;
    const at = Date.now();
    if (path === "on") {
      this.queue.put(name, data, at);
      this.exporter.noticed();
    } else this.deliverNow({ name, data, at });
    return true;
  }

  // What an event's delivery does wrong is no business of whoever emitted it.
  private deliverNow(event: EmittedEvent): void {
    this.facade.attempt("emit", () => {
      const sent = this.sink([event]);
      if (isThenable(sent)) sent.then(undefined, () => this.facade.attempt("emit", rejected));
    });
  }
}

function rejected(): never {
  throw new Error("The sink rejected.");
}
