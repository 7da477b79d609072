import type { Edit } from "../model/edit.ts";
import type { Rewrite, StageModule } from "../model/stage.ts";

/**
 * The stage as it would be without a flag: it writes the facade alone. What `finish` makes of the flagged code has to
 * equal this, but for the line breaks of a facade that needs them no longer.
 */
export function withoutFlags<Facts>(module: StageModule<Facts>): StageModule<Facts> {
  return {
    ...module,
    stage: { ...module.stage, flag: null },
    rewrite: (finding, facts) => {
      const rewrite = module.rewrite(finding, facts);
      return rewrite?.kind === "rewrite" ? unflagged(rewrite) : rewrite;
    },
  };
}

function unflagged(rewrite: Rewrite): Rewrite {
  const { alternatives } = rewrite;
  return {
    ...rewrite,
    edits: rewrite.edits.map(unflaggedEdit),
    ...(alternatives === undefined ? {} : { alternatives: alternatives.map(unflagged) }),
  };
}

function unflaggedEdit(edit: Edit): Edit {
  const text = edit.text.replace(
    /(\{\s*)flag: (["'])[^"']+\2,\s*((?:(?!legacy)[^{}])*)legacy: /g,
    "$1$3value: ",
  );
  return { ...edit, text };
}
