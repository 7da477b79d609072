import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { exitTasks } from "../process/exit-tasks.ts";
import { held, type Held } from "../facade/held.ts";

/** `legacy` is the array that the code collected in. */
export type BatchOptions<Items extends unknown[]> = FacadeOptions & Held<Items>;

/** A buffer of what is to be sent. */
export interface Batch<Items extends unknown[]> {
  /** What waits. The code that sends takes it and puts an empty array in its place. */
  value: Items;
  /**
   * Puts one more in, and calls `flush` when there are `size`; true when it did. With the flag on `flush` is also
   * called before the process ends, while something waits.
   */
  emitBatched(item: Items[number], size: number, flush: () => unknown): boolean;
}

/**
 * Holds what used to be a module's buffer. The array is the same off and on, so that a flip loses nothing.
 * @example
 * const buffer = batch<Event[]>("buffer", { flag: "use_telemetry_server", legacy: [] });
 * buffer.emitBatched(event, 50, send);
 */
export function batch<Items extends unknown[]>(name: string, options: BatchOptions<Items>): Batch<Items> {
  return new LegacyBatch(name, options);
}

class LegacyBatch<Items extends unknown[]> implements Batch<Items> {
  value: Items;
  private readonly facade: Facade;
  private atExit: (() => void) | null = null;

  constructor(name: string, options: BatchOptions<Items>) {
    this.facade = new Facade(name, options);
    this.value = held(options);
  }

  emitBatched(item: Items[number], size: number, flush: () => unknown): boolean {
    const path = this.facade.enter();
    this.value.push(item);
    if (path === "on") this.flushAtExit(flush);
    if (!(this.value.length >= size)) return false;
    flush();
    return true;
  }

  private flushAtExit(flush: () => unknown): void {
    this.atExit ??= exitTasks().add(() => {
      if (this.value.length > 0) flush();
    });
  }
}
