import type { EmittedEvent } from "./sampled-events.ts";

/** What waits for the sink. Full: the newest is dropped and counted, so that what led to the flood is kept. */
export class EventQueue {
  dropped = 0;
  private events: EmittedEvent[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.events.length;
  }

  put(event: EmittedEvent): void {
    if (this.events.length < this.limit) this.events.push(event);
    else this.dropped += 1;
  }

  /** The oldest events, still in the queue until `remove`: a crash in between loses none. */
  peek(count: number): readonly EmittedEvent[] {
    return this.events.slice(0, count);
  }

  remove(count: number): void {
    this.events = this.events.slice(count);
  }
}
