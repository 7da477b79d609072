import { bindHere } from "../platform/bind-here.ts";
import { exitTasks } from "../process/exit-tasks.ts";
import { Server } from "../server/server.ts";
import { Supervisor } from "../server/supervisor.ts";
import type { EventQueue } from "./event-queue.ts";
import type { EventSink } from "./sampled-events.ts";

export interface ExporterOptions {
  readonly sink: EventSink;
  readonly batchSize: number;
  readonly interval: number;
}

const MOST_ATTEMPTS = 3;

/**
 * Carries a queue's events to a sink: one batch at a time, when there is a full one, when the interval is over, when
 * the process is about to end, and on demand. It starts with the first event and keeps no process alive.
 */
export class Exporter {
  delivered = 0;
  sinkErrors = 0;
  givenUp = 0;
  private readonly queue: EventQueue;
  private readonly options: ExporterOptions;
  /** A batch holds events of many callers: the sink must not be taken for work of the one that happened to fill it. */
  private readonly outsideCallers = bindHere();
  private readonly server: Server<null, "export", null, "export">;
  private readonly supervisor: Supervisor;
  private started: Promise<void> | null = null;
  private stopListening: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private attempts = 0;
  private isAsked = false;

  constructor(name: string, queue: EventQueue, options: ExporterOptions) {
    this.queue = queue;
    this.options = options;
    this.server = new Server(`${name}-exporter`, {
      init: () => null,
      handleCall: async () => ({ reply: await this.exportAll() }),
      handleCast: () => this.exportAll(),
    });
    // A sink that is down for long must not take the stream down: attempts are bounded for each batch instead.
    this.supervisor = new Supervisor(`${name}-supervisor`, { intensity: Infinity });
    void this.supervisor.add(this.server);
  }

  /** There is something new in the queue. */
  noticed(): void {
    if (this.started === null) this.start();
    if (this.queue.size >= this.options.batchSize) this.ask();
    else if (this.timer === null) this.startTimer();
  }

  async flush(): Promise<void> {
    while (this.queue.size > 0) {
      if (this.started === null) this.start();
      // A failing sink crashes the server: the batch is still in the queue, and is tried again by the next call.
      await this.server.call("export", { timeout: Infinity }).catch(() => undefined);
    }
  }

  async dispose(): Promise<void> {
    await this.flush();
    this.stopTimer();
    this.stopListening?.();
    this.stopListening = null;
    if (this.started !== null) await this.supervisor.stop();
    this.started = null;
  }

  private start(): void {
    this.started = this.supervisor.start();
    this.stopListening = exitTasks().add(() => {
      if (this.queue.size > 0) void this.flush();
    });
  }

  // One message at a time in the mailbox is enough: each export empties the queue.
  private ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.server.cast("export");
  }

  private startTimer(): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      this.ask();
    }, this.options.interval);
    (this.timer as { unref?: () => void }).unref?.();
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async exportAll(): Promise<null> {
    this.isAsked = false;
    this.stopTimer();
    while (this.queue.size > 0) await this.exportBatch();
    return null;
  }

  private async exportBatch(): Promise<void> {
    const batch = this.queue.peek(this.options.batchSize);
    this.attempts += 1;
    try {
      await this.outsideCallers(() => this.options.sink(batch));
    } catch (error) {
      this.failed(batch.length);
      throw error;
    }
    this.attempts = 0;
    this.delivered += batch.length;
    this.queue.remove(batch.length);
  }

  private failed(count: number): void {
    this.sinkErrors += 1;
    if (this.attempts >= MOST_ATTEMPTS) {
      this.attempts = 0;
      this.givenUp += count;
      this.queue.remove(count);
    }
    if (this.queue.size > 0) this.startTimer();
  }
}
