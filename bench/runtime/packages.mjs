import { createRequire } from "node:module";

// The peers are development dependencies of the runtime, not of the tool.
const require = createRequire(new URL("../../runtime/package.json", import.meta.url));

export const runtime = require("@unambient/runtime");
// Not part of the package's face, but what a percentage is measured against.
export const { murmur3 } = require("./dist/flags/murmur3.js");
export const { LRUCache } = require("lru-cache");
export const pino = require("pino");
export const api = require("@opentelemetry/api");
export const openTelemetry = require("@opentelemetry/sdk-trace-base");
export const { AsyncLocalStorageContextManager } = require("@opentelemetry/context-async-hooks");
export const openFeature = require("@openfeature/server-sdk");
export const adapters = {
  pino: require("@unambient/runtime/pino"),
  opentelemetry: require("@unambient/runtime/opentelemetry"),
  openfeature: require("@unambient/runtime/openfeature"),
};

/** A flag that says this. */
export function flag(mode) {
  const name = `bench-${typeof mode === "string" ? mode : JSON.stringify(mode)}`;
  runtime.flags.set(name, mode);
  return name;
}
