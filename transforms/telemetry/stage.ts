import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "telemetry",
  title: "Sampled events and scoped spans",
  dependsOn: ["error-context"],
  flag: "use_telemetry_server",
  otherFlags: ["use_scoped_spans"],
  replaces: "dedup tables, sampling counters and batching buffers; span and timer stacks",
  by: "`sampledEvents` (dedup, sampling, batches flushed on shutdown) and `spans` (a stack for each scope and for isolated work)",
  why: "A table of what was emitted grows for ever, a buffer is lost on exit, and a span stack shared by concurrent work names the wrong parent.",
  optIn: false,
  docs: "docs/stages/telemetry.md",
} as const satisfies Stage;
