import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "cache",
  title: "Bounded caches",
  dependsOn: [],
  flag: "use_ttl_cache",
  replaces: "memo tables and lazy singletons",
  by: "`cache`: time to live and size bound, single flight, hit and miss metrics",
  why: "A memo table without a bound grows with its input and never forgets a stale answer. A bounded cache does both and counts its hits.",
  optIn: false,
  docs: "docs/stages/cache.md",
} as const satisfies Stage;
