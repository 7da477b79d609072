import type { RefusalTable } from "../../src/model/stage.ts";
import { accessRefusals } from "../access/refusals.ts";
import { declarationRefusals } from "../declaration/refusals.ts";

export const refusals = {
  ...declarationRefusals,
  ...accessRefusals,
  "shared-container": {
    message:
      "The slot is a container that work in progress puts things into and takes them out of; each async flow would share it.",
    hint: "Keep an immutable value in the slot and replace it as a whole, then run the stage again.",
  },
} satisfies RefusalTable;
