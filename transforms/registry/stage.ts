import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "registry",
  title: "Supervised registries",
  dependsOn: [],
  flag: "use_supervised_registry",
  replaces: "keyed collections of live things: handlers, sessions, jobs, agents",
  by: "`registry`: an entry goes when its owner ends, lookup by attribute, metrics",
  why: "A module-level collection keeps what nobody takes out again. A supervised registry ties each entry to its owner and shows who put it there.",
  optIn: false,
  docs: "docs/stages/registry.md",
} as const satisfies Stage;
