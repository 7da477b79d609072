import type { EmittedEvent } from "./sampled-events.ts";

/**
 * What waits for the sink. Full: the newest is dropped and counted, so that what led to the flood is kept.
 *
 * Columns instead of a list of events: whoever emits pays for three places in arrays, and the collector has no
 * objects to carry along while they wait. The events are made when they go.
 */
export class EventQueue {
  dropped = 0;
  private names: string[] = [];
  private data: unknown[] = [];
  private times: number[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.names.length;
  }

  /** @param at milliseconds since the epoch */
  put(name: string, data: unknown, at: number): void {
    if (this.names.length >= this.limit) {
      this.dropped += 1;
      return;
    }
    this.names.push(name);
    this.data.push(data);
    this.times.push(at);
  }

  /** The oldest events, still in the queue until `remove`: a crash in between loses none. */
  peek(count: number): readonly EmittedEvent[] {
    return this.names
      .slice(0, count)
      .map((name, i) => ({ name, data: this.data[i], at: this.times[i] as number }));
  }

  remove(count: number): void {
    this.names = this.names.slice(count);
    this.data = this.data.slice(count);
    this.times = this.times.slice(count);
  }
}
