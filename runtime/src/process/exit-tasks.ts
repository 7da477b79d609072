import { getOrMake } from "../facade/get-or-make.ts";
import { platform } from "../platform/node.ts";
import { sharedState } from "./shared-state.ts";

/** The process's one list of what must still be done at its end. */
export function exitTasks(): ExitTasks {
  return getOrMake(sharedState().slots, "exit-tasks", () => new ExitTasks()) as ExitTasks;
}

/** What must still be done when the process runs out of work: one `beforeExit` listener for all of it. */
class ExitTasks {
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
