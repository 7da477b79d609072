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
  "unfit-object": {
    message:
      "The object that holds the slot can hold nothing else there: its type is declared, or the property is missing from the literal that makes it.",
    hint: "Keep the value in a variable of the module, then run the stage again.",
  },
  "entered-for-caller": {
    message:
      "What is entered outlives the function that enters it: the function ends without starting the work itself.",
    hint: "Call `run(value, fn)` where the work is started, around it.",
  },
  "storage-disabled": {
    message: "The storage is disabled, which ends it for all work at once; no run can stand for that.",
    hint: "Take `disable()` away, or call it from tests only.",
  },
  "namespace-value": {
    message: "It is a value in a namespace, which moves as a whole where `createNamespace` makes it.",
    hint: "Migrate the place that makes the namespace; here nothing has to change.",
  },
  "namespace-entered": {
    message:
      "The file calls `enter` or `exit`, which open and close a namespace by hand: no function is its end.",
    hint: "Use `run`, `runPromise` or `bind` instead, then run the stage again.",
  },
} satisfies RefusalTable;
