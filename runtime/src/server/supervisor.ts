import { platform } from "../platform/node.ts";
import { warn } from "../process/warn.ts";
import type { Child, ExitReason } from "./child.ts";

/** Who is restarted when a child crashes: it alone, it and those started after it, or all. */
export type Strategy = "one_for_one" | "rest_for_one" | "one_for_all";

export interface SupervisorOptions {
  /** @default "one_for_one" */
  readonly strategy?: Strategy;
  /** Restarts within `period` that are too many. @default 3 */
  readonly intensity?: number;
  /** Milliseconds. @default 5000 */
  readonly period?: number;
}

export interface ChildOptions {
  /** `"permanent"`: always started again; `"transient"`: after a crash; `"temporary"`: never. @default "permanent" */
  readonly restart?: "permanent" | "transient" | "temporary";
  /** Milliseconds that its stop may take before it is left to itself. @default 5000 */
  readonly shutdown?: number;
}

interface Supervised {
  readonly child: Child;
  readonly restart: "permanent" | "transient" | "temporary";
  readonly shutdown: number;
  isRunning: boolean;
}

/**
 * Starts children in order, starts them again when they crash, and stops them in the reverse order. One that crashes
 * too often takes the supervisor down with it: its own supervisor, or whoever listens, then decides.
 * @example
 * const supervisor = new Supervisor("telemetry", { strategy: "rest_for_one" });
 * supervisor.add(events);
 * await supervisor.start();
 */
export class Supervisor implements Child {
  readonly name: string;
  private readonly strategy: Strategy;
  private readonly intensity: number;
  private readonly period: number;
  private readonly children: Supervised[] = [];
  private readonly exitListeners: ((reason: ExitReason) => void)[] = [];
  private restartTimes: number[] = [];
  private restartCount = 0;
  private isRunning = false;
  // One change at a time: restarts, starts and stops follow each other.
  private last: Promise<void> = Promise.resolve();

  constructor(name: string, options: SupervisorOptions = {}) {
    this.name = name;
    this.strategy = options.strategy ?? "one_for_one";
    this.intensity = options.intensity ?? 3;
    this.period = options.period ?? 5000;
  }

  /** Adds a child; it is started with the supervisor, or at once if that is running. */
  add(child: Child, options: ChildOptions = {}): Promise<void> {
    const { restart = "permanent", shutdown = 5000 } = options;
    const entry: Supervised = { child, restart, shutdown, isRunning: false };
    this.children.push(entry);
    child.onExit((reason) => void this.queue(() => this.childEnded(entry, reason)));
    return this.isRunning ? this.queue(() => startChild(entry)) : Promise.resolve();
  }

  start(): Promise<void> {
    this.isRunning = true;
    return this.queue(async () => {
      for (const entry of this.children) await startChild(entry);
    });
  }

  stop(): Promise<void> {
    this.isRunning = false;
    return this.queue(() => this.stopAll(this.children));
  }

  onExit(listener: (reason: ExitReason) => void): void {
    this.exitListeners.push(listener);
  }

  get restarts(): number {
    return this.restartCount;
  }

  private queue(change: () => Promise<void>): Promise<void> {
    const done = this.last.then(change);
    this.last = done.catch(() => undefined);
    return done;
  }

  private async childEnded(entry: Supervised, reason: ExitReason): Promise<void> {
    entry.isRunning = false;
    if (!this.isRunning || !mustRestart(entry, reason)) return;
    if (this.isTooOften()) return this.giveUp(entry, reason);
    const group = this.groupOf(entry);
    await this.stopAll(group.filter((each) => each.isRunning));
    for (const each of group) await this.restart(each);
  }

  // A start that fails is a crash as well, and counts towards the limit.
  private async restart(entry: Supervised): Promise<void> {
    this.restartCount += 1;
    try {
      await startChild(entry);
    } catch (error) {
      void this.queue(() => this.childEnded(entry, { kind: "crash", error }));
    }
  }

  private groupOf(entry: Supervised): readonly Supervised[] {
    switch (this.strategy) {
      case "one_for_one":
        return [entry];
      case "rest_for_one":
        return this.children.slice(this.children.indexOf(entry));
      case "one_for_all":
        return this.children;
    }
  }

  private isTooOften(): boolean {
    const now = platform.now();
    this.restartTimes = this.restartTimes.filter((time) => now >= time && now - time < this.period);
    this.restartTimes.push(now);
    return this.restartTimes.length > this.intensity;
  }

  private async giveUp(entry: Supervised, reason: ExitReason): Promise<void> {
    this.isRunning = false;
    await this.stopAll(this.children);
    const error = reason.kind === "crash" ? reason.error : new Error(`Child "${entry.child.name}" ended.`);
    const text = `Supervisor "${this.name}" gave up: "${entry.child.name}" ended more than ${this.intensity} times within ${this.period} ms (${String(error)}).`;
    if (this.exitListeners.length === 0) warn("UNAMBIENT_SUPERVISOR", text);
    for (const listener of this.exitListeners)
      listener({ kind: "crash", error: new Error(text, { cause: error }) });
  }

  private async stopAll(entries: readonly Supervised[]): Promise<void> {
    for (const entry of [...entries].reverse()) {
      entry.isRunning = false;
      await withinTime(entry);
    }
  }
}

async function startChild(entry: Supervised): Promise<void> {
  await entry.child.start();
  entry.isRunning = true;
}

function mustRestart({ restart }: Supervised, reason: ExitReason): boolean {
  if (restart === "temporary") return false;
  return restart === "permanent" || reason.kind === "crash";
}

// A child that does not stop in time, or fails to, must not keep the others from stopping.
async function withinTime({ child, shutdown }: Supervised): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      warn(
        "UNAMBIENT_SUPERVISOR",
        `"${child.name}" did not stop within ${shutdown} ms and is left to itself.`,
      );
      resolve();
    }, shutdown);
  });
  const stopped = Promise.resolve()
    .then(() => child.stop())
    .catch((error: unknown) =>
      warn("UNAMBIENT_SUPERVISOR", `"${child.name}" failed to stop: ${String(error)}`),
    );
  await Promise.race([stopped, limit]);
  clearTimeout(timer);
}
