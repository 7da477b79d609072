import type { StageModule } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { refusals } from "./refusals.ts";
import { rewrite } from "./rewrite.ts";
import { stage } from "./stage.ts";

export const module = { stage, refusals, rewrite } satisfies StageModule<Facts>;
