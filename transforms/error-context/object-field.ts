import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isHandedOutByName } from "../access/handed-out-by-name.ts";
import { ownerMentions } from "../access/property-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { kindOfExpression } from "../declaration/container-kind.ts";
import { declarationOf } from "../declaration/declaration.ts";
import type { MemberState } from "../declaration/member-state.ts";
import { refusals } from "./refusals.ts";

/**
 * `const owner = { current: null }`: the one property of an object that functions replace, or why it stays. Null when
 * the object is none that a literal makes, or when more than one of its properties is replaced.
 */
export function objectFieldOf(finding: Finding, facts: Facts): MemberState | Refused | null {
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  const object = unwrapped(declaration.init);
  if (object?.type !== "ObjectExpression") return null;
  if (finding.isPublic) return refuse(refusals, "public-entry");
  const mentions = ownerMentions(finding, facts, declaration.tree, declaration.variable);
  if (typeof mentions === "string") return refuse(refusals, mentions);
  const uses = mentions.filter(({ tree, node }) => !isHandedOutByName(tree, tree.parentOf(node), node));
  const members = uses.map(memberAround);
  const isChanged = changesIn(finding);
  const names = new Set(
    members.flatMap((each) => (each && isReplaced(each) && isChanged(each) ? [nameOf(each.node)] : [])),
  );
  const [name, ...others] = names;
  if (name === undefined || name === null || others.length > 0) return null;
  if (members.includes(null) || asksItself(object)) return refuse(refusals, "owner-handed-on");
  const property = propertyOf(object, name);
  const value = nodeIn(property, "value");
  const isDescribed = declaration.annotation !== null || object !== declaration.init;
  if (!property || !value || isDescribed) return refuse(refusals, "unfit-object");
  const { tree } = declaration;
  const accesses = members.flatMap((each) => (each && nameOf(each.node) === name ? [each] : []));
  return {
    site: {
      tree,
      name: `${declaration.name}.${name}`,
      nameEnd: (nodeIn(property, "key") as SyntaxNode).end,
      statement: property,
      annotation: null,
      init: value,
    },
    container: kindOfExpression(tree, value),
    isReplaced: true,
    isReachedEarly: () => false,
    accesses: () => accesses,
    unseenIn: () => null,
  };
}

/** What happens after load: a property that is only set as the module loads is none that functions replace. */
function changesIn({ accesses }: Finding): (access: StateAccess) => boolean {
  const changes = accesses.filter(({ kind, phase }) => kind !== "read" && phase === "run");
  const places = new Set(changes.map(({ path, start }) => `${path}:${start}`));
  return ({ tree, node }) => places.has(`${tree.path}:${node.start}`);
}

/** The `owner.name` around a mention; null for any other use of the object. */
function memberAround({ tree, node }: StateAccess): StateAccess | null {
  const parent = tree.parentOf(node);
  const isMember = parent?.type === "MemberExpression" && parent.object === node;
  return isMember && parent.computed !== true && parent.optional !== true ? { tree, node: parent } : null;
}

function nameOf(member: SyntaxNode): string | null {
  return identifierName(nodeIn(member, "property"));
}

function isReplaced({ tree, node }: StateAccess): boolean {
  const parent = tree.parentOf(node);
  if (parent?.type === "AssignmentExpression") return parent.left === node;
  return (
    parent?.type === "UpdateExpression" ||
    (parent?.type === "UnaryExpression" && parent.operator === "delete")
  );
}

/** Its functions may reach any property by `this`, and what is spread into it may be one of those. */
function asksItself(node: SyntaxNode): boolean {
  if (node.type === "ThisExpression" || node.type === "SpreadElement") return true;
  return childrenOf(node).some(asksItself);
}

/** A plain property with a value of its own; a getter, a method or `{ name }` is none. */
function propertyOf(object: SyntaxNode, name: string): SyntaxNode | null {
  const found = nodesIn(object, "properties").filter(
    (each) => each.computed !== true && identifierName(nodeIn(each, "key")) === name,
  );
  const [property, ...more] = found;
  if (!property || more.length > 0 || property.kind !== "init" || property.shorthand === true) return null;
  return isFunction(nodeIn(property, "value")) ? null : property;
}
