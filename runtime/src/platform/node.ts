import { AsyncLocalStorage } from "async_hooks";
import * as importedFs from "fs";
import { hostname } from "os";
import { dirname, join } from "path";
import { performance as importedPerformance } from "perf_hooks";
import { deserialize, serialize } from "v8";
import type { AsyncStorage, Channel, FileSystem, Platform } from "./platform.ts";

// No `node:` prefix anywhere on the main path: the resolvers of Jest 22 to 26 do not know it.

const timersAtLoad = globalThis.setTimeout;

/** What the runtime needs of Node. The browser's counterpart stands in browser.ts. */
export const platform: Platform = {
  createAsyncStorage: <T>(): AsyncStorage<T> => new AsyncLocalStorage<T>(),
  // Not imported: loaders that sandbox modules know a fixed list of builtins, in which this young one is missing.
  channel: (name) => builtin<{ channel(name: string): Channel }>("diagnostics_channel")?.channel(name),
  // A test that mocks "fs" must not see or break our reads.
  fileSystem: () => builtin<FileSystem>("fs") ?? importedFs,
  joinPath: join,
  parentFolder: dirname,
  workingFolder: () => process.cwd(),
  environment: (name) => process.env[name],
  // Node's global `performance` is a getter that costs as much as half a reading: it is asked only while timers are
  // fake.
  now: () => (globalThis.setTimeout === timersAtLoad ? importedPerformance.now() : clock().now()),
  timeOrigin: () => clock().timeOrigin,
  clone: <T>(value: T): T =>
    typeof structuredClone === "function" ? structuredClone(value) : (deserialize(serialize(value)) as T),
  emitWarning: (message, code) => process.emitWarning(message, { type: "UnambientWarning", code }),
  onExit: (listener) => void process.on("exit", listener),
  onBeforeExit: (listener) => {
    process.on("beforeExit", listener);
    return () => void process.removeListener("beforeExit", listener);
  },
  processId: () => process.pid,
  instanceKey: () => process.env["UNAMBIENT_INSTANCE"] || process.env["HOSTNAME"] || hostname(),
};

/** The module itself, behind any mock or loader, where Node can say. */
function builtin<T>(id: string): T | undefined {
  try {
    return (process as { getBuiltinModule?: (id: string) => T | undefined }).getBuiltinModule?.(id);
  } catch {
    // A stand-in for `process` may refuse.
  }
  return undefined;
}

// Jest's environments before 27 have no global `performance` or `structuredClone`. The global one comes first: it is
// what fake timers replace.
function clock(): { now(): number; readonly timeOrigin: number } {
  return typeof performance === "undefined" ? importedPerformance : performance;
}
