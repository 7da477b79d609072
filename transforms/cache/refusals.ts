import type { RefusalTable } from "../../src/model/stage.ts";
import { accessRefusals } from "../access/refusals.ts";
import { declarationRefusals } from "../declaration/refusals.ts";

export const refusals = {
  ...declarationRefusals,
  ...accessRefusals,
  "memoizer-options": {
    message:
      "The memoizing function is given options beside which no other cache can stand: an age, a cache, or options made elsewhere.",
    hint: "Spell the options in the call, and let the cache of the runtime keep the age as its ttl.",
  },
  "not-dispensable": {
    message:
      "The cache is to be deleted, and the code would not answer the same without it: a read does not compute on a miss, what was kept is read back, or a computation finds its own earlier results.",
    hint: "Let each read compute and return the value on a miss, or take the finding out of deleteCaches.",
  },
} satisfies RefusalTable;
