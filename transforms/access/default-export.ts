import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding, ImportSite } from "../../src/model/finding.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { AccessRefusal } from "./refusals.ts";
import type { StateAccess } from "./state-accesses.ts";

/**
 * `export default x` hands out the value that `x` has then. Where others import that, what is never replaced hands
 * out its holder instead, for they go through it; a copy of what is replaced no holder can stand for. Where nobody
 * does, the value is exported.
 */
export function withDefaultExport(
  accesses: readonly StateAccess[],
  finding: Finding,
  facts: Facts,
  variable: Variable,
): readonly StateAccess[] | AccessRefusal {
  const isHandedOut = ({ tree, node }: StateAccess): boolean =>
    tree.path === finding.path && tree.parentOf(node)?.type === "ExportDefaultDeclaration";
  const sites = finding.importers ?? [];
  if (!accesses.some(isHandedOut) || !sites.some((site) => takesDefault(site, facts))) return accesses;
  if (variable.references.some((use) => use.isWrite() && use.init !== true)) return "required-snapshot";
  if (sites.some(({ kind }) => kind === "namespace" || kind === "handed-on")) return "unseen-access";
  return accesses.filter((access) => !isHandedOut(access));
}

/** What is exported again may be the default under another name. */
function takesDefault({ kind, path, local }: ImportSite, facts: Facts): boolean {
  if (kind === "reexport") return true;
  const definition = facts.tree(path)?.moduleBinding(local)?.defs[0]?.node as unknown as
    SyntaxNode | undefined;
  if (definition?.type === "ImportDefaultSpecifier") return true;
  return identifierName(nodeIn(definition ?? null, "imported")) === "default";
}
