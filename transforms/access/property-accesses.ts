import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding, ImportSite } from "../../src/model/finding.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { namedAccesses } from "./field-accesses.ts";
import type { AccessRefusal } from "./refusals.ts";
import type { StateAccess } from "./state-accesses.ts";

/**
 * Every access of a property that the module gives to one of its functions, as the member expression that names it, or why
 * not all of them can be seen: whoever holds the function as a value may ask it for its properties.
 *
 * @param owner the function's or the class's own name
 */
export function propertyAccesses(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  owner: Variable,
): readonly StateAccess[] | AccessRefusal {
  const definition = owner.defs.length === 1 ? owner.defs[0] : undefined;
  const node = definition ? (definition.node as unknown as SyntaxNode) : null;
  const declared = ({ node: member }: StateAccess) => member.start !== finding.start;
  if (node?.type === "ClassDeclaration") {
    const found = namedAccesses(finding, facts, tree, node, finding.name);
    return typeof found === "string" ? found : found.filter(declared);
  }
  if (!node || !isOwnFunction(owner, node) || reachesByOtherNames(tree, finding.name))
    return "owner-handed-on";
  const mentions = ownerMentions(finding, facts, tree, owner);
  if (typeof mentions === "string") return mentions;
  const members = mentions.map((mention) => memberAt(mention, finding.name));
  if (members.includes("unseen")) return "owner-handed-on";
  return members
    .filter((each) => each !== null && each !== "unseen")
    .filter((each) => each.tree !== tree || declared(each));
}

/** A function of the module that the name always stands for, and that has no name of its own inside. */
function isOwnFunction(owner: Variable, node: SyntaxNode): boolean {
  if (owner.references.some((reference) => reference.isWrite() && reference.init !== true)) return false;
  if (node.type === "FunctionDeclaration") return true;
  const init = node.type === "VariableDeclarator" ? nodeIn(node, "init") : null;
  return isFunction(init) && nodeIn(init, "id") === null;
}

/** `this.cache` in a function that is called on another one, `module.exports.cache`, `exports.cache`, `arguments.callee.cache`. */
function reachesByOtherNames(tree: SourceTree, name: string): boolean {
  const reaches = (node: SyntaxNode): boolean => {
    const isNamed = node.type === "MemberExpression" && identifierName(nodeIn(node, "property")) === name;
    const object = isNamed ? nodeIn(node, "object") : null;
    const isOther =
      /^(This|Member)Expression$/.test(object?.type ?? "") || identifierName(object) === "exports";
    return isOther || childrenOf(node).some(reaches);
  };
  return reaches(tree.program);
}

/** By file, how often it takes the function by a `require` of its own. */
export function requiresIn({ importers = [] }: Finding): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, kind } of importers)
    if (kind === "require") counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

/**
 * Where what holds the state is named, in its own file and in those that import or require it by its name, or why not all of
 * that can be seen.
 */
export function ownerMentions(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  owner: Variable,
): readonly StateAccess[] | AccessRefusal {
  if (facts.looseReferenceTo(tree.path, requiresIn(finding)) !== null) return "unseen-access";
  const isInit = (reference: Variable["references"][number]) => reference.init === true;
  const own = owner.references.filter((reference) => !isInit(reference));
  const mentions = own.map(({ identifier }): StateAccess => ({ tree, node: nodeOf(identifier) }));
  for (const site of finding.importers ?? []) {
    if (site.kind === "reexport") continue;
    const at = facts.tree(site.path);
    const local = isOfWhole(site) ? null : at?.moduleBinding(site.local);
    if (!at || !local) return "unseen-access";
    const uses = local.references.filter((reference) => !isInit(reference));
    mentions.push(...uses.map(({ identifier }) => ({ tree: at, node: nodeOf(identifier) })));
  }
  return mentions;
}

/** The local name is the whole module, or what hands it on. */
function isOfWhole({ kind }: ImportSite): boolean {
  return kind === "namespace" || kind === "handed-on";
}

/** The `owner.name` around a mention, null for a use that reaches no property of that name, "unseen" for one that may. */
function memberAt({ tree, node }: StateAccess, name: string): StateAccess | "unseen" | null {
  const parent = tree.parentOf(node);
  if (parent?.type === "MemberExpression" && parent.object === node) {
    if (parent.computed === true || parent.optional === true) return "unseen";
    return identifierName(nodeIn(parent, "property")) === name ? { tree, node: parent } : null;
  }
  return isCalled(parent, node) || isHandedOutByName(tree, parent, node) ? null : "unseen";
}

function isCalled(parent: SyntaxNode | null, node: SyntaxNode): boolean {
  if (parent?.type === "CallExpression" || parent?.type === "NewExpression") return parent.callee === node;
  return parent?.type === "BinaryExpression" && parent.operator === "instanceof" && parent.right === node;
}

/** An export: who imports it is among the importers. */
export function isHandedOutByName(tree: SourceTree, parent: SyntaxNode | null, node: SyntaxNode): boolean {
  if (parent === null) return false;
  if (/^(ExportSpecifier|ImportSpecifier|ExportDefaultDeclaration)$/.test(parent.type)) return true;
  if (parent.type === "AssignmentExpression")
    return parent.right === node && isExports(tree, nodeIn(parent, "left"));
  const object = parent.type === "Property" && parent.value === node ? tree.parentOf(parent) : null;
  const assignment = object && tree.parentOf(object);
  if (assignment?.type !== "AssignmentExpression" || assignment.right !== object) return false;
  return nodesIn(object, "properties").length > 0 && isExports(tree, nodeIn(assignment, "left"));
}

/** `module.exports`, `exports.name`, `module.exports.name`. */
function isExports(tree: SourceTree, target: SyntaxNode | null): boolean {
  return target !== null && /^(module\.exports(\.\w+)?|exports\.\w+)$/.test(tree.textOf(target));
}
