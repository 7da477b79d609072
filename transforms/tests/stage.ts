import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "tests",
  title: "Tests that wait for what they test",
  dependsOn: ["state"],
  flag: null,
  replaces: "fixed sleeps, callback flags, environment and globals that are not put back",
  by: "`waitFor`, `waitForEvents`, `signal`, `withEnv`, `withGlobals`, `stubEnv`, and the runner's own stubs",
  why: "A test that sleeps is slow when all is well and fails when the machine is. One that leaves the environment changed decides what the next one sees.",
  optIn: false,
  docs: "docs/stages/tests.md",
  kinds: {
    "fixed-sleep": "sleeps of a fixed time",
    "callback-flag": "flags that callbacks set",
    "callback-counter": "counters that callbacks raise",
    "callback-value": "values that callbacks leave",
    "callback-array": "lists that callbacks fill",
    "callback-end": "what callbacks end a test by",
    "env-unrestored": "environment that is not put back",
    "global-write-unrestored": "globals that are not put back",
  },
} as const satisfies Stage;
