import { platform } from "../platform/node.ts";

/** What must still be done when the process runs out of work: one `beforeExit` listener for all of it. */
export class ExitTasks {
  private readonly tasks = new Set<() => void>();
  private stopListening: (() => void) | null = null;

  /** Returns the way to take the task back; with the last one the listener goes too. */
  add(task: () => void): () => void {
    this.tasks.add(task);
    this.stopListening ??= platform.onBeforeExit(() => this.run());
    return () => {
      this.tasks.delete(task);
      if (this.tasks.size > 0) return;
      this.stopListening?.();
      this.stopListening = null;
    };
  }

  private run(): void {
    for (const task of Array.from(this.tasks)) task();
  }
}
