import type { Finding } from "../../src/model/finding.ts";
import { identifierName, isWrapper, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { takenOut } from "./destructured.ts";
import { isHandedOutByName } from "./handed-out-by-name.ts";
import { importerMentions, requiresIn } from "./importer-mentions.ts";
import type { AccessRefusal } from "./refusals.ts";
import { isOutOfReach } from "./private-name.ts";
import type { StateAccess } from "./state-accesses.ts";
import { staticThisMembers } from "./static-this.ts";

/**
 * Every access of a static field, as the member expression that names it, or why not all of them can be seen. What
 * only the class can name (`#field`) stands in its body; any other name is followed through every mention of the
 * class.
 */
export function fieldAccesses(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  field: SyntaxNode,
): readonly StateAccess[] | AccessRefusal {
  const key = nodeIn(field, "key") as SyntaxNode;
  const owner = tree.parentOf(tree.parentOf(field) as SyntaxNode) as SyntaxNode;
  if (key.type === "PrivateIdentifier") return privateAccesses(tree, owner, key);
  return namedAccesses(finding, facts, tree, owner, String(key.name), field.accessibility === "private");
}

function privateAccesses(
  tree: SourceTree,
  owner: SyntaxNode,
  key: SyntaxNode,
): readonly StateAccess[] | AccessRefusal {
  const names = descendants(owner).filter(
    (node) => node.type === "PrivateIdentifier" && node.name === key.name && node !== key,
  );
  const members = names.map((node) => tree.parentOf(node) as SyntaxNode);
  // `#x in object`, or a class inside this one that declares the same name.
  if (!members.every(({ type }) => type === "MemberExpression")) return "owner-handed-on";
  return members.map((node) => ({ tree, node }));
}

/**
 * @param owner the class
 * @param isPrivate no class that it extends has the name
 */
export function namedAccesses(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  owner: SyntaxNode,
  name: string,
  isPrivate = false,
): readonly StateAccess[] | AccessRefusal {
  if (!isPlainClass(owner, isPrivate) || isAskedOfExports(tree, name)) return "owner-handed-on";
  // What only the class can name no other module names, however it comes by the class.
  if (!isPrivate && facts.looseReferenceTo(tree.path, requiresIn(finding)) !== null) return "unseen-access";
  const mentions = classMentions(finding, facts, tree, nodeIn(owner, "id"));
  if (mentions === null) return "unseen-access";
  const inside = staticThisMembers(tree, owner, name);
  if (inside === null) return "owner-handed-on";
  const found = inside.map((node): StateAccess => ({ tree, node }));
  const handedOn: StateAccess[] = [];
  for (const mention of mentions) {
    const { tree: at, node } = mention;
    const member = memberOf(at, node);
    const taken = member === null ? takenOut(at, node, name) : null;
    if (member !== null && memberName(member) === name) found.push({ tree: at, node: member });
    else if (taken !== null) found.push(...taken.map((key) => ({ tree: at, node: key })));
    else if (member === null && !isHarmless(at, node, name)) handedOn.push(mention);
  }
  if (handedOn.length === 0) return found;
  // A subclass that calls a method has a `this` of its own.
  const isKept = isPrivate && inside.length === 0 && isOutOfReach(name, tree, handedOn, found);
  return isKept ? found : "owner-handed-on";
}

/** A base class could reach the field by `this`, a decorator is handed the class, `this.constructor` is the class. */
function isPlainClass(owner: SyntaxNode, isPrivate: boolean): boolean {
  return (
    owner.type === "ClassDeclaration" &&
    (isPrivate || nodeIn(owner, "superClass") === null) &&
    nodesIn(owner, "decorators").length === 0 &&
    !descendants(owner).some((node) => identifierName(nodeIn(node, "property")) === "constructor")
  );
}

/** `exports.Queue.count`, in the module that hands the class out. */
function isAskedOfExports(tree: SourceTree, name: string): boolean {
  return descendants(tree.program).some(
    (node) =>
      node.type === "MemberExpression" &&
      memberName(node) === name &&
      /^(?:module\.)?exports\b/.test(tree.textOf(nodeIn(node, "object") as SyntaxNode)),
  );
}

/**
 * Where the class is named, in its own file and in its importers; null when an importer takes the module as a whole.
 */
function classMentions(
  finding: Finding,
  facts: Facts,
  tree: SourceTree,
  id: SyntaxNode | null,
): readonly StateAccess[] | null {
  const own = tree.variables().filter(({ identifiers }) => identifiers.some((each) => nodeOf(each) === id));
  const mentions = own.flatMap(({ references }) =>
    references.map(({ identifier }) => ({ tree, node: nodeOf(identifier) })),
  );
  const outer = id && tree.moduleBinding(String(id.name));
  const elsewhere = outer && importerMentions(finding, facts, tree, outer);
  return elsewhere && [...mentions, ...elsewhere];
}

/**
 * The `C.name`, `C["name"]`, `(C as any).name` or `typeof C.name` around a mention of the class; null for any other
 * use of it.
 */
function memberOf(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const object = withWrappers(tree, node);
  const parent = tree.parentOf(object);
  if (parent?.type === "TSQualifiedName") return isInTypeQuery(tree, parent) ? parent : null;
  const isMember = parent?.type === "MemberExpression" && parent.object === object;
  return isMember && (parent?.computed !== true || memberName(parent) !== null) ? parent : null;
}

/** A class is no namespace: what is named below it is a value of which the type is asked. */
function isInTypeQuery(tree: SourceTree, name: SyntaxNode): boolean {
  const outer = tree.parentOf(name);
  return outer?.type === "TSTypeQuery" || (outer?.type === "TSQualifiedName" && isInTypeQuery(tree, outer));
}

/** The mention with the assertions and brackets around it: `(C as any)`. */
function withWrappers(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  const parent = tree.parentOf(node);
  return parent !== null && isWrapper(parent) ? withWrappers(tree, parent) : node;
}

/** What a member expression asks for; null where it is worked out only when the program runs. */
function memberName(member: SyntaxNode | null): string | null {
  if (member?.type === "TSQualifiedName") return identifierName(nodeIn(member, "right"));
  const property = nodeIn(member, "property");
  if (member?.computed !== true) return identifierName(property);
  return property?.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

/** Uses of a class that reach not the field of this name. */
function isHarmless(tree: SourceTree, node: SyntaxNode, name: string): boolean {
  const parent = tree.parentOf(node);
  if (isSpiedOn(tree, withWrappers(tree, node), name) || isHandedOutByName(tree, parent, node)) return true;
  if (parent?.type === "NewExpression") return parent.callee === node;
  if (parent?.type === "BinaryExpression") return parent.operator === "instanceof" && parent.right === node;
  return parent?.type === "TSTypeReference";
}

/**
 * `sinon.stub(C, "method")`, `vi.spyOn(C, "method")`: whoever replaces a method by its name touches no other member.
 */
function isSpiedOn(tree: SourceTree, node: SyntaxNode, name: string): boolean {
  const call = tree.parentOf(node);
  if (call?.type !== "CallExpression") return false;
  const callee = nodeIn(call, "callee");
  const called = identifierName(callee?.type === "MemberExpression" ? nodeIn(callee, "property") : callee);
  const [object, method] = nodesIn(call, "arguments");
  return (
    /^(spyOn|spy|stub|mock|method)$/.test(called ?? "") &&
    object === node &&
    method?.type === "Literal" &&
    method.value !== name
  );
}

function descendants(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) => [child, ...descendants(child)]);
}
