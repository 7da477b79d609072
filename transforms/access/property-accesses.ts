import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding } from "../../src/model/finding.ts";
import { identifierName, isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { namedAccesses } from "./field-accesses.ts";
import { isHandedOutByName } from "./handed-out-by-name.ts";
import { importerMentions, requiresIn } from "./importer-mentions.ts";
import type { AccessRefusal } from "./refusals.ts";
import type { StateAccess } from "./state-accesses.ts";

/**
 * Every access of a property that the module gives to one of its functions, as the member expression that names it,
 * or why not all of them can be seen: whoever holds the function as a value may ask it for its properties.
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

/**
 * `this.cache` in a function that is called on another one, `module.exports.cache`, `exports.cache`,
 * `arguments.callee.cache`.
 */
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

/**
 * Where what holds the state is named, in its own file and in those that import or require it by its name, or why not
 * all of that can be seen.
 */
export function ownerMentions(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  owner: Variable,
): readonly StateAccess[] | AccessRefusal {
  if (facts.looseReferenceTo(tree.path, requiresIn(finding)) !== null) return "unseen-access";
  const own = owner.references.filter((reference) => reference.init !== true);
  const elsewhere = importerMentions(finding, facts, tree, owner);
  return elsewhere === null
    ? "unseen-access"
    : [...own.map(({ identifier }) => ({ tree, node: nodeOf(identifier) })), ...elsewhere];
}

/**
 * The `owner.name` around a mention, null for a use that reaches no property of that name, "unseen" for one that may.
 */
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
