import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding } from "../../src/model/finding.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { withDefaultExport } from "./default-export.ts";
import type { AccessRefusal } from "./refusals.ts";

/** One place that names the state, in whatever file. */
export interface StateAccess {
  readonly tree: SourceTree;
  /** The identifier, or the member expression (`space.name`, `Class.name`). */
  readonly node: SyntaxNode;
}

/**
 * Every access of a finding: those that the scan lists and, so that none is missed, every reference that scope
 * analysis finds to the binding and to its imports.
 */
export function stateAccesses(
  finding: Finding,
  facts: Facts,
  variable: Variable | null,
): readonly StateAccess[] | AccessRefusal {
  const found = new Map<string, StateAccess>();
  const add = (tree: SourceTree, node: SyntaxNode) => found.set(`${tree.path}:${node.start}`, { tree, node });
  const home = facts.tree(finding.path);
  if (!home) return "unseen-access";
  if (variable) for (const { identifier } of variable.references) add(home, nodeOf(identifier));
  const refusal = addImported(finding, facts, add) ?? addListed(finding, facts, found, add);
  if (refusal !== null) return refusal;
  const accesses = [...found.values()];
  return variable ? withDefaultExport(accesses, finding, facts, variable) : accesses;
}

type Add = (tree: SourceTree, node: SyntaxNode) => void;

function addImported(finding: Finding, facts: Facts, add: Add): AccessRefusal | null {
  for (const site of finding.importers ?? []) {
    if (site.kind === "reexport") continue;
    const tree = facts.tree(site.path);
    if (!tree || site.kind === "handed-on") return "unseen-access";
    if (site.kind === "require") return "required-snapshot";
    const local = tree.moduleBinding(site.local);
    if (!local) return "unseen-access";
    const refusal = site.kind === "namespace" ? addNamespace(tree, local, finding, add) : null;
    if (refusal) return refusal;
    if (site.kind === "import") for (const { identifier } of local.references) add(tree, nodeOf(identifier));
  }
  return null;
}

function addNamespace(tree: SourceTree, local: Variable, finding: Finding, add: Add): AccessRefusal | null {
  for (const { identifier } of local.references) {
    const node = nodeOf(identifier);
    const member = tree.parentOf(node);
    if (member?.type === "TSQualifiedName" && member.left === node) continue;
    if (member?.type !== "MemberExpression" || member.object !== node || member.computed === true)
      return "unseen-access";
    if ((member.property as SyntaxNode).name === finding.name) add(tree, member);
  }
  return null;
}

function addListed(
  finding: Finding,
  facts: Facts,
  found: ReadonlyMap<string, StateAccess>,
  add: Add,
): AccessRefusal | null {
  for (const access of finding.accesses) {
    const tree = facts.tree(access.path);
    if (!tree) return "unseen-access";
    if (access.start === finding.start && access.path === finding.path) continue;
    if (found.has(`${access.path}:${access.start}`)) continue;
    const node = tree.nodeAt(access.start, access.end);
    if (!node) return "unseen-access";
    add(tree, node);
  }
  return null;
}
