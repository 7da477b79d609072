import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "state",
  title: "Scoped cells",
  dependsOn: ["telemetry"],
  flag: "use_scoped_state",
  replaces: "ambient state with no role of its own",
  by: "`cell`: the scoped holder that is always sound",
  why: "A module variable is one for the whole process. A cell can be given afresh to a request, a tenant or a test.",
  optIn: true,
  docs: "docs/stages/state.md",
} as const satisfies Stage;
