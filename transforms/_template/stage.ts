import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "__ID__",
  title: "__TITLE__",
  dependsOn: [],
  flag: "use___FLAG__",
  replaces: "what the code does today",
  by: "what it will do",
  why: "Why one would want it, as one or two sentences.",
  optIn: false,
  docs: "docs/stages/__ID__.md",
} as const satisfies Stage;
