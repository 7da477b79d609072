import type { AsyncStorage, Platform } from "./platform.ts";

/** What the runtime needs, in a browser: scopes are synchronous, there are no files and no diagnostics channels. */
export const platform: Platform = {
  createAsyncStorage: <T>() => new SynchronousStorage<T>(),
  channel: () => undefined,
  fileSystem: () => null,
  joinPath: (...parts) => parts.join("/"),
  parentFolder: (folder) => folder,
  workingFolder: () => "/",
  environment: () => undefined,
  now: () => performance.now(),
  timeOrigin: () => performance.timeOrigin,
  clone: (value) => structuredClone(value),
  emitWarning: () => undefined,
  onExit: () => undefined,
  onBeforeExit: () => () => undefined,
  processId: () => 0,
  instanceKey: () => null,
};

/** Holds a value while a function runs; an await inside loses it, as no browser offers better yet. */
class SynchronousStorage<T> implements AsyncStorage<T> {
  private current: T | undefined;

  getStore(): T | undefined {
    return this.current;
  }

  run<R>(store: T, fn: () => R): R {
    const before = this.current;
    this.current = store;
    try {
      return fn();
    } finally {
      this.current = before;
    }
  }
}
