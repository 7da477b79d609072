import { warn } from "../process/warn.ts";
import type { Frame } from "./frame.ts";

export type Cleanup = () => void | PromiseLike<void>;

/** A unit of isolation carried along async calls: what a process is in OTP. The root scope is the process itself. */
export class Scope {
  /** What percentages stick to below this scope: a request id, a tenant, a test's name. */
  readonly key: string | null;
  readonly parent: Scope | null;
  /** The frame that the scope was opened in. */
  readonly origin: Frame | undefined;
  /** What facades keep for this scope, by facade. */
  readonly slots = new Map<object, unknown>();
  private cleanups: Cleanup[] = [];
  private ended = false;

  constructor(key: string | null, parent: Scope | null, origin: Frame | undefined) {
    this.key = key;
    this.parent = parent;
    this.origin = origin;
  }

  /** Runs when the scope ends, last registered first. On a scope that has ended already it runs at once. */
  onDispose(cleanup: Cleanup): void {
    if (this.ended) void runCleanup(cleanup);
    else this.cleanups.push(cleanup);
  }

  /** Ends the scope: cleanups last in, first out, each awaited; a failing one is warned of and stops no other. */
  async dispose(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    while (this.cleanups.length > 0) await runCleanup(this.cleanups.pop() as Cleanup);
    this.slots.clear();
  }

  /** The same without waiting: synchronous cleanups have run when it returns. */
  disposeNow(): void {
    if (this.ended) return;
    this.ended = true;
    while (this.cleanups.length > 0) void runCleanup(this.cleanups.pop() as Cleanup);
    this.slots.clear();
  }
}

function runCleanup(cleanup: Cleanup): PromiseLike<void> | void {
  try {
    const result = cleanup();
    return isThenable(result) ? result.then(undefined, reportCleanupError) : undefined;
  } catch (error) {
    reportCleanupError(error);
  }
}

function reportCleanupError(error: unknown): void {
  warn("UNAMBIENT_CLEANUP", `A cleanup failed while its scope ended: ${String(error)}`);
}

/** True for anything that `await` would wait for. */
export function isThenable(value: unknown): value is PromiseLike<never> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}
