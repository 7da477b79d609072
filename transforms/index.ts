import type { StageModule } from "../src/model/stage.ts";
import type { Facts } from "../src/scan/sources/sources.ts";
import { module as cache } from "./cache/module.ts";
import { module as errorContext } from "./error-context/module.ts";
import { module as registry } from "./registry/module.ts";
import { module as state } from "./state/module.ts";
import { module as telemetry } from "./telemetry/module.ts";
import { module as tests } from "./tests/module.ts";

/** The stages that rewrite code, in the order in which their branches stack. */
export const stages: readonly StageModule<Facts>[] = [registry, cache, errorContext, telemetry, state, tests];
