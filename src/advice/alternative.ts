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

/** Of what Elixir keeps in the process dictionary. */
const byStageOfElixir: Readonly<Record<string, string>> = {
  registry: "Register live things in a `Registry`, which drops the entries of a process that ends.",
  cache: "Keep answers in an ETS table with a time to live, owned by a supervised server.",
  "error-context": "Hand it in as an argument, or set it in a `with_…` function that sets it back.",
  telemetry: "Emit it by `:telemetry`, or run the work in a function that opens and closes the span.",
  tests: "Send a message to the test, or use `start_supervised` and find it by `$callers`.",
  state: "Keep it in the state of a server, or hand it in and answer it.",
};

/** What to write instead of a piece of ambient state, as one sentence. */
export function alternativeTo(form: Form, stage: string): string {
  if (form === "process-dict") return byStageOfElixir[stage] ?? (byStageOfElixir["state"] as string);
  return byForm[form] ?? byStage[stage] ?? (byStage["state"] as string);
}
