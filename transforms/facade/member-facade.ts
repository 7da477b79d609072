import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { refuseAccess } from "../access/refuse-access.ts";
import type { ContainerSite, MemberState } from "../declaration/member-state.ts";
import { declarationRefusals } from "../declaration/refusals.ts";
import { refuse } from "../refusal/refuse.ts";
import { editsOf } from "./cell-facade.ts";
import { dictionaryOf } from "./dictionary-facade.ts";
import { holderEdits } from "./holder-declaration.ts";
import type { HolderSite } from "./holder-declaration.ts";
import { runtimeName } from "./runtime-name.ts";

/**
 * `static count = 0` to `static count = cell("count", { …, legacy: 0 })`, and every access to `Class.count.value`;
 * the same of a function's property.
 */
export function memberFacade(
  { site, isReachedEarly, accesses, unseenIn }: MemberState,
  factory: "cell" | "context",
  flag: string,
): Rewrite | Refused {
  const { tree } = site;
  if (isReachedEarly()) return refuse(declarationRefusals, "used-before-declared");
  const found = accesses();
  const edits = typeof found === "string" ? found : editsOf(found);
  if (typeof edits === "string") return refuseAccess(edits, unseenIn);
  const imported = runtimeName(tree, factory);
  return {
    kind: "rewrite",
    edits: [...edits, ...holderEdits(holderOf(site), imported.local, flag)],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/** What hangs on a class or a function has no keyword that would change. */
export function holderOf(site: ContainerSite): HolderSite {
  return { ...site, keyword: "const", isSole: true, isExported: false };
}

/** An object whose every access is one of a dictionary becomes one, with the cell behind it. */
export function objectMemberFacade(
  member: MemberState,
  factory: "dictionary" | "cache",
  flag: string,
): Rewrite | Refused {
  const plain = memberFacade(member, "cell", flag);
  const accesses = plain.kind === "refused" ? "unseen-access" : member.accesses();
  if (typeof accesses === "string") return plain;
  const dictionary = dictionaryOf(member.site, accesses, factory, flag);
  return dictionary === null || plain.kind === "refused" ? plain : { ...dictionary, alternatives: [plain] };
}
