import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "error-context",
  title: "Context that follows async work",
  dependsOn: ["registry", "cache"],
  flag: "use_async_error_context",
  replaces: '"current X" slots set around work',
  by: "`context` over AsyncLocalStorage: nested, inherited by async work, put into every log line and every error",
  why: "A slot that is set before work and reset after it shows one request's value to another as soon as both wait. A context belongs to the work that set it.",
  optIn: false,
  docs: "docs/stages/error-context.md",
} as const satisfies Stage;
