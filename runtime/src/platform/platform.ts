/** The part of AsyncLocalStorage that the scope carrier uses. */
export interface AsyncStorage<T> {
  getStore(): T | undefined;
  run<R>(store: T, fn: () => R): R;
}

/** The part of a diagnostics channel that the runtime uses. */
export interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

export interface FileWatcher {
  close(): void;
  unref?(): void;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** The part of Node's `fs` that the runtime uses. */
export interface FileSystem {
  readFileSync(path: string, encoding: "utf8"): string;
  existsSync(path: string): boolean;
  writeFileSync(path: string, text: string): void;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  appendFileSync(path: string, text: string): void;
  watch(path: string, listener: (event: string, file: string | null) => void): FileWatcher;
}

/** What differs between Node and a browser; there is one of it for each, chosen by the bundler's `browser` field. */
export interface Platform {
  createAsyncStorage<T>(): AsyncStorage<T>;
  /** Undefined where there are no diagnostics channels. */
  channel(name: string): Channel | undefined;
  /** Null where there are no files. */
  fileSystem(): FileSystem | null;
  joinPath(...parts: string[]): string;
  parentFolder(folder: string): string;
  workingFolder(): string;
  environment(name: string): string | undefined;
  /** Milliseconds that only grow, since `timeOrigin`. Fake timers that are installed are followed. */
  now(): number;
  /** When `now` was 0, in milliseconds since the epoch. */
  timeOrigin(): number;
  /** A deep copy. */
  clone<T>(value: T): T;
  emitWarning(message: string, code: string): void;
  onExit(listener: () => void): void;
  /** Returns the way to take the listener off again. */
  onBeforeExit(listener: () => void): () => void;
  processId(): number;
  /** What a percentage sticks to when no scope key is open; null: nothing to stick to, so the answer is "off". */
  instanceKey(): string | null;
}
