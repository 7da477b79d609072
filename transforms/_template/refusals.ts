import type { RefusalTable } from "../../src/model/stage.ts";
import { accessRefusals } from "../access/refusals.ts";
import { declarationRefusals } from "../declaration/refusals.ts";

export const refusals = {
  ...declarationRefusals,
  ...accessRefusals,
} satisfies RefusalTable;
