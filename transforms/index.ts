import type { StageModule } from "../src/model/stage.ts";
import type { Facts } from "../src/scan/sources/sources.ts";
import { module as cache } from "./cache/module.ts";
import { module as errorContext } from "./error-context/module.ts";
import { module as registry } from "./registry/module.ts";
import { module as scopes } from "./scopes/module.ts";
import { module as state } from "./state/module.ts";
import { module as telemetry } from "./telemetry/module.ts";
import { module as tests } from "./tests/module.ts";

/** The stages that rewrite code, in the order in which their branches stack. */
export const stages: readonly StageModule<Facts>[] = [registry, cache, errorContext, telemetry, state, tests];

/** What is known of every stage before a run, in the order of their branches. */
export const stageList: readonly Pick<StageModule<Facts>, "stage" | "refusals">[] = [
  registry,
  cache,
  errorContext,
  telemetry,
  state,
  scopes,
  tests,
];
