import type { Finding } from "../../src/model/finding.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { StateAccess } from "./state-accesses.ts";

/** Every mention of a variable in the file that declares it. */
export function ownReferences({
  tree,
  variable,
}: Pick<Declaration, "tree" | "variable">): readonly StateAccess[] {
  return variable.references.map(({ identifier }) => ({ tree, node: nodeOf(identifier) }));
}

/** The places that the scan lists, which tell what the state serves; whether they are all is another question. */
export function listedAccesses({ accesses }: Finding, facts: Facts): readonly StateAccess[] {
  return accesses.flatMap(({ path, start, end }) => {
    const tree = facts.tree(path);
    const node = tree?.nodeAt(start, end);
    return tree && node ? [{ tree, node }] : [];
  });
}
