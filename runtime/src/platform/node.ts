import { AsyncLocalStorage } from "async_hooks";
import { channel } from "diagnostics_channel";
import * as importedFs from "fs";
import { hostname } from "os";
import * as path from "path";
import type { AsyncStorage, Channel, FileSystem, Platform } from "./platform.ts";

// No `node:` prefix anywhere on the main path: the resolvers of Jest 22 to 26 do not know it.

/** What the runtime needs of Node. The browser's counterpart stands in browser.ts. */
export const platform: Platform = {
  createAsyncStorage: <T>(): AsyncStorage<T> => new AsyncLocalStorage<T>(),
  channel: (name: string): Channel => channel(name),
  fileSystem: realFileSystem,
  joinPath: (...parts) => path.join(...parts),
  parentFolder: (folder) => path.dirname(folder),
  workingFolder: () => process.cwd(),
  environment: (name) => process.env[name],
  emitWarning: (message, code) => process.emitWarning(message, { type: "UnambientWarning", code }),
  onExit: (listener) => void process.on("exit", listener),
  onBeforeExit: (listener) => {
    process.on("beforeExit", listener);
    return () => void process.removeListener("beforeExit", listener);
  },
  processId: () => process.pid,
  instanceKey: () => process.env["UNAMBIENT_INSTANCE"] || process.env["HOSTNAME"] || hostname(),
};

// A test that mocks "fs" must not see or break our reads: ask Node for the module behind the mock where it can say.
function realFileSystem(): FileSystem {
  const builtin = (process as { getBuiltinModule?: (id: string) => unknown }).getBuiltinModule;
  try {
    return (builtin?.call(process, "fs") as FileSystem | undefined) ?? importedFs;
  } catch {
    return importedFs;
  }
}
