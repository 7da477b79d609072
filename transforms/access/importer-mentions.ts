import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding, ImportSite } from "../../src/model/finding.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { namesHandedOut } from "./names-handed-out.ts";
import type { NamesHandedOut } from "./names-handed-out.ts";
import type { StateAccess } from "./state-accesses.ts";

/**
 * Where the files that import or require what holds the state name it: by a name of their own, or as a member of the
 * module that they take in, `jobs.Queue` of `const jobs = require("./jobs")`. Null where one uses the module in
 * another way.
 *
 * @param owner its variable in the module that declares it
 */
export function importerMentions(
  { importers = [] }: Finding,
  facts: Facts,
  tree: SourceTree,
  owner: Variable,
): readonly StateAccess[] | null {
  const names = namesHandedOut(tree, owner);
  // Whoever hands it on may do so under another name.
  const isPlain = !names.isUnclear && importers.every(({ kind }) => kind !== "reexport");
  const mentions = new Map<SyntaxNode, StateAccess>();
  for (const site of importers) {
    if (site.kind === "reexport") continue;
    const at = facts.tree(site.path);
    const local = isOfWhole(site) ? null : at && bindingOf(at, site);
    const found = at && local ? mentionsOf(at, local, names, isPlain) : null;
    if (found === null) return null;
    // The same name may stand for the module and for what it hands out.
    for (const mention of found) mentions.set(mention.node, mention);
  }
  return [...mentions.values()];
}

/** A `require` may stand in a function, lest two modules load each other: `const Till = require("./till").default`. */
function bindingOf(at: SourceTree, { kind, local, start }: ImportSite): Variable | null {
  return kind === "require" ? at.bindingAt(start) : at.moduleBinding(local);
}

/** The local name is the whole module, or what hands it on. */
function isOfWhole({ kind }: ImportSite): boolean {
  return kind === "namespace" || kind === "handed-on";
}

/** @param isPlain it is known under which names the module hands it out */
function mentionsOf(
  at: SourceTree,
  local: Variable,
  names: NamesHandedOut,
  isPlain: boolean,
): readonly StateAccess[] | null {
  const uses = local.references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  if (isOwner(local, names)) return mentionsOfOwner(at, uses, names);
  const members = uses.map((node) => memberOf(at, node));
  if (!isPlain || isDefaultImport(local) || members.includes(null)) return null;
  return members.flatMap((node) =>
    node !== null && names.members.has(identifierName(nodeIn(node, "property")) ?? "")
      ? [{ tree: at, node }]
      : [],
  );
}

/** Whether a local name stands for what holds the state, and not for the module that hands it out. */
function isOwner(local: Variable, names: NamesHandedOut): boolean {
  const node = local.defs[0]?.node as unknown as SyntaxNode | undefined;
  switch (node?.type) {
    case "ImportSpecifier":
      return identifierName(nodeIn(node, "imported")) !== "default" || names.isDefault || names.isWhole;
    case "ImportDefaultSpecifier":
      return names.isDefault || names.isWhole;
    case "VariableDeclarator":
      // `const { Queue } = require("./jobs")`, `const Queue = require("./jobs").Queue`
      return (
        nodeIn(node, "id")?.type === "ObjectPattern" ||
        nodeIn(node, "init")?.type === "MemberExpression" ||
        names.isWhole
      );
    default:
      return names.isWhole;
  }
}

/**
 * `module.exports = run; module.exports.run = run;`: where it is all of a module, it may be a member of itself as
 * well.
 */
function mentionsOfOwner(
  at: SourceTree,
  uses: readonly SyntaxNode[],
  { isWhole, members, isUnclear }: NamesHandedOut,
): readonly StateAccess[] | null {
  const isItsOwnMember = isWhole && (isUnclear || members.size > 0);
  if (isItsOwnMember && uses.some((node) => at.parentOf(node)?.type === "VariableDeclarator")) return null;
  return uses.map((node) => {
    const member = isItsOwnMember ? memberOf(at, node) : null;
    const name = identifierName(nodeIn(member, "property"));
    return { tree: at, node: member && name !== null && members.has(name) ? member : node };
  });
}

/** What stands behind the name depends on who loads the module. */
function isDefaultImport(local: Variable): boolean {
  return (local.defs[0]?.node as unknown as SyntaxNode | undefined)?.type === "ImportDefaultSpecifier";
}

/** `jobs.Queue`; null for anything else that is done with a module. */
function memberOf(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const parent = tree.parentOf(node);
  const isMember = parent?.type === "MemberExpression" && parent.object === node;
  return isMember && parent.computed !== true && parent.optional !== true ? parent : null;
}

/** By file, how often it takes it by a `require` of its own. */
export function requiresIn({ importers = [] }: Finding): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, kind } of importers)
    if (kind === "require") counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}
