import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "tests",
  title: "Tests that wait for what they test",
  dependsOn: ["state"],
  flag: null,
  replaces: "fixed sleeps, callback flags, environment and globals that are not put back",
  by: "`waitFor`, `withEnv`, `withGlobals`, and the runner's own stubs",
  why: "A test that sleeps is slow when all is well and fails when the machine is. One that leaves the environment changed decides what the next one sees.",
  optIn: false,
  docs: "docs/stages/tests.md",
} as const satisfies Stage;
