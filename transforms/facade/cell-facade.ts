import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { mayAskForThis } from "../access/asks-this.ts";
import { refuseAccess } from "../access/refuse-access.ts";
import type { AccessRefusal } from "../access/refusals.ts";
import { scalarAccess } from "../access/scalar-access.ts";
import { stateAccesses } from "../access/state-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { orWithCast } from "./cast-in-comment.ts";
import { evolvingType, explicitHolderEdits, holderEdits } from "./holder-declaration.ts";
import { VALUE_ONLY } from "./holder-type.ts";
import { runtimeName } from "./runtime-name.ts";

/** `let x = 0` to `const x = cell("x", { …, legacy: 0 })`, and every access to `x.value`. */
export function cellFacade(
  finding: Finding,
  facts: Facts,
  declaration: Declaration,
  factory: "cell" | "context",
  flag: string,
): Rewrite | Refused {
  const unseenIn = (): string | null => facts.looseReferenceTo(finding.path);
  const accesses = finding.isPublic ? "public-entry" : stateAccesses(finding, facts, declaration.variable);
  if (typeof accesses === "string") return refuseAccess(accesses, unseenIn);
  if (isExported(declaration) && unseenIn() !== null) return refuseAccess("unseen-access", unseenIn);
  const edits = editsOf(accesses, mayAskForThis(declaration.tree, declaration.variable));
  if (typeof edits === "string") return refuseAccess(edits, unseenIn);
  const imported = runtimeName(declaration.tree, factory);
  const type = evolvingType(declaration);
  const plain = orWithCast(declaration, type === null ? [] : [type], (cast): Rewrite => ({
    kind: "rewrite",
    edits: [...edits, ...holderEdits(declaration, imported.local, flag, VALUE_ONLY, cast)],
    imports: [{ path: finding.path, ...imported }],
    notes: [],
  }));
  const { alternatives = [] } = plain;
  const more = explicitTypes(declaration).flatMap((isSaidOnce) => {
    const explicit = explicitHolderEdits(declaration, imported.local, flag, isSaidOnce);
    return explicit === null ? [] : [{ ...plain, edits: [...edits, ...explicit] }];
  });
  return more.length === 0 ? plain : { ...plain, alternatives: [...alternatives, ...more] };
}

/** Where the holder's type may have to stand behind its name: whether it stands there alone, in the order to try. */
function explicitTypes(declaration: Declaration): readonly boolean[] {
  if (namesItself(declaration)) return [true, false];
  return isShown(declaration) ? [false] : [];
}

/** Whether what the file hands out may say its type: by itself, or by `typeof name`. */
function isShown(declaration: Declaration): boolean {
  const { tree, variable } = declaration;
  const isQueried = variable.references.some(
    ({ identifier }) => tree.parentOf(nodeOf(identifier))?.type === "TSTypeQuery",
  );
  return isQueried || isExported(declaration);
}

/**
 * Whether the value that it begins with asks for the variable: the compiler, which takes the type of `config` from
 * the call that makes it, cannot tell that of a function in there which is made of `config.value`.
 */
function namesItself({ tree, variable, init }: Declaration): boolean {
  if (init === null || !/\.[cm]?tsx?$/.test(tree.path)) return false;
  const isWithin = ({ start, end }: SyntaxNode) => start >= init.start && end <= init.end;
  return variable.references.some(({ identifier }) => isWithin(nodeOf(identifier)));
}

function isExported({ tree, variable, isExported }: Declaration): boolean {
  return isExported || variable.references.some(({ identifier }) => isExportName(tree, nodeOf(identifier)));
}

function isExportName(tree: SourceTree, node: SyntaxNode): boolean {
  return tree.parentOf(node)?.type === "ExportSpecifier";
}

/**
 * The edits of every access, or the first refusal.
 * @param asksThis see scalarAccess
 */
export function editsOf(
  accesses: readonly StateAccess[],
  asksThis?: boolean,
): readonly Edit[] | AccessRefusal {
  const edits: Edit[] = [];
  for (const { tree, node } of accesses) {
    const made = scalarAccess(tree, node, asksThis);
    if (typeof made === "string") return made;
    edits.push(...made);
  }
  return edits;
}
