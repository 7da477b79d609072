import type { Refusal } from "../model/finding.ts";
import type { RefusalTable } from "../model/stage.ts";

/** Why the plan itself leaves a finding alone, whatever its stage would do. */
export const planRefusals = {
  "type-error": {
    message: "The rewritten code does not type-check",
    hint: "Adapt the types around the state by hand, then run the stage again.",
  },
  "proof-failed": {
    message: "The rewritten code did not pass the proof",
    hint: "Please report this with the lines around the declaration; the code was left as it was.",
  },
  "no-rewrite": {
    message: "No stage of this run knows how to rewrite this form of state.",
    hint: "Move it by hand with the runtime's functions, or add it to the baseline.",
  },
  "not-chosen": {
    message: "The finding was not among those chosen for this run.",
    hint: "Run the stage again without the restriction.",
  },
  "flow-types": {
    message:
      "Types in JavaScript, as Flow has them, ask for its type, stand in what would be rewritten or cannot be told from its code; they would be lost or no longer true.",
    hint: "Give the type a name of its own, or move it to a file without types or to TypeScript, then run the stage again.",
  },
  "edits-collide": {
    message: "Its edits and those of another finding keep falling on the same characters.",
    hint: "Put the two declarations on lines of their own, then run the stage again.",
  },
} satisfies RefusalTable;

/** A refusal of the plan, with what was seen. */
export function planRefusal(code: keyof typeof planRefusals, detail?: string): Refusal {
  const { message, hint } = planRefusals[code];
  return { code, message: detail === undefined ? message : `${message}: ${detail}`, hint };
}
