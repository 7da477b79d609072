import type { Form } from "../model/finding.ts";

const byStage: Readonly<Record<string, string>> = {
  registry: "Keep live things in a supervised `registry(…)`: an entry goes when its owner ends.",
  cache: "Use `cache(…)` with a time to live and a size bound.",
  "error-context": "Use `context(…)` and `run(value, fn)`, so that concurrent work does not see it.",
  telemetry: "Use `sampledEvents(…)` or `spans(…)`, which flush on shutdown and end with their scope.",
  state: "Hold it in `cell(…)`, or pass it as an argument.",
};

const byForm: Readonly<Partial<Record<Form, string>>> = {
  "global-write": "Export the value from a module, or hand it in as an argument.",
  "env-write": "Pass settings as arguments; in a test use `withEnv({ … }, fn)`, which restores them.",
  "test-flag":
    "Await the event: `await waitFor(…)`, `signal()` or `expectEvent(…)` of @unambient/runtime/testing.",
  sleep: "Wait for what the sleep waits for: `await waitFor(() => …)` of @unambient/runtime/testing.",
  als: "Use `run(value, fn)`: what `enterWith` sets leaks into whatever runs next.",
};

/** What to write instead of a piece of ambient state, as one sentence. */
export function alternativeTo(form: Form, stage: string): string {
  return byForm[form] ?? byStage[stage] ?? (byStage["state"] as string);
}
