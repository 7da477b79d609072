import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "scopes",
  title: "Where scopes begin",
  dependsOn: ["state"],
  flag: "use_request_scopes",
  replaces: "servers and handlers whose requests, jobs and messages share the process",
  by: "a scope around each: `withRequestScope`, `requestScope`, `scopedHandler`",
  why: "Facades isolate by scope. Until something opens one for each request or job, all work shares the root scope, which is the process.",
  optIn: true,
  docs: "docs/stages/scopes.md",
  unit: "files",
} as const satisfies Stage;
