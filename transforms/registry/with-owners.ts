import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite, StageModule } from "../../src/model/stage.ts";

/** By finding id: where an entry's owner is found, from the entry: "" for the entry itself, "socket", "peer.socket". */
export type Owners = Readonly<Record<string, string>>;

/** The stage with owners that a person named: an entry goes when its owner ends, once the flag is on. */
export function withOwners<Facts>(module: StageModule<Facts>, owners: Owners): StageModule<Facts> {
  return {
    ...module,
    rewrite: (finding, facts) => {
      const rewrite = module.rewrite(finding, facts);
      const owner = owners[finding.id];
      return rewrite?.kind === "rewrite" && owner !== undefined ? owned(rewrite, owner) : rewrite;
    },
  };
}

function owned(rewrite: Rewrite, owner: string): Rewrite {
  // Alternatives hold the state in another facade, which knows no owners.
  return rewrite.imports.some(({ name }) => name === "registry")
    ? { ...rewrite, edits: rewrite.edits.map((edit) => ownedEdit(edit, owner)) }
    : rewrite;
}

/** The option goes on as the flag before it does: on its line, or on a line of its own. */
function ownedEdit(edit: Edit, owner: string): Edit {
  const path = owner === "" ? "entry" : `entry.${owner}`;
  const text = edit.text.replace(
    /(flag: (["'])[^"']+\2,)(\s+)legacy: /,
    (_, flag: string, __, gap: string) => `${flag}${gap}owner: (entry) => ${path},${gap}legacy: `,
  );
  return { ...edit, text };
}
