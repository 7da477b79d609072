import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { MemberState } from "../declaration/member-state.ts";
import type { HolderSite } from "../facade/holder-declaration.ts";
import { holderOf } from "../facade/member-facade.ts";

/** What events are counted or collected in: a variable of a module, or what hangs on a class or a function. */
export interface Kept {
  readonly site: HolderSite;
  /** Every place that names it, its declaration left out. */
  readonly accesses: readonly StateAccess[];
}

export function keptInVariable(declaration: Declaration): Kept {
  const { tree, variable } = declaration;
  const uses = variable.references.filter((use) => use.init !== true);
  return { site: declaration, accesses: uses.map((use) => ({ tree, node: nodeOf(use.identifier) })) };
}

/** Null where not all places can be seen. */
export function keptInMember({ site, accesses }: MemberState): Kept | null {
  const found = accesses();
  return typeof found === "string" ? null : { site: holderOf(site), accesses: found };
}
