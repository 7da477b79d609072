import type { Edit } from "../../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import type { Check } from "../matchers.ts";
import { assertionAround, isAskedByWriter } from "./asked-at.ts";
import { isEmptyList } from "./recorded.ts";
import { isUnasked } from "./write-edit.ts";

/**
 * `served.set(dish)` for `served.push(dish)`, `served.reset()` for `served.length = 0`, and what the signal was raised with where the
 * list is asserted: `served.values`, `served.count` for its length. Null where anything else is done with it.
 */
export function listEdit(tree: SourceTree, name: SyntaxNode): Edit | null {
  return putEdit(tree, name) ?? emptyingEdit(tree, name) ?? valuesEdit(tree, name);
}

function putEdit(tree: SourceTree, name: SyntaxNode): Edit | null {
  const call = pushOn(tree, name);
  if (!call || !isUnasked(tree, call)) return null;
  const [value, ...more] = nodesIn(call, "arguments");
  if (!value || more.length > 0 || value.type === "SpreadElement") return null;
  const { start, end } = nodeIn(nodeIn(call, "callee"), "property") as SyntaxNode;
  return { path: tree.path, start, end, text: "set" };
}

/** `served.push(dish)` of its `served` */
export function pushOn(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const member = memberOf(tree, name);
  const call = member && tree.parentOf(member);
  const isPush = member !== null && propertyOf(member) === "push";
  return isPush && call?.type === "CallExpression" && nodeIn(call, "callee") === member ? call : null;
}

/** `served = []`, `served.length = 0` */
function emptyingEdit(tree: SourceTree, name: SyntaxNode): Edit | null {
  const member = memberOf(tree, name);
  const target = member ?? name;
  const write = tree.parentOf(target);
  if (write?.type !== "AssignmentExpression" || nodeIn(write, "left") !== target || write.operator !== "=")
    return null;
  const right = nodeIn(write, "right");
  const isEmptied = member ? propertyOf(member) === "length" && right?.value === 0 : isEmptyList(right);
  if (!isEmptied || tree.parentOf(write)?.type !== "ExpressionStatement") return null;
  return { path: tree.path, start: write.start, end: write.end, text: `${tree.textOf(name)}.reset()` };
}

function valuesEdit(tree: SourceTree, name: SyntaxNode): Edit | null {
  const assertion = assertionAround(tree, name);
  if (!assertion && !isPartOfConstant(tree, name) && !isAskedByWriter(tree, name, pushes(tree, name)))
    return null;
  const member = memberOf(tree, name);
  const { path } = tree;
  if (member && propertyOf(member) === "length") {
    const { start, end } = nodeIn(member, "property") as SyntaxNode;
    return isChanged(tree, member) ? null : { path, start, end, text: "count" };
  }
  const isReadOnly = member ? readsPart(tree, member) : assertion !== null && !isCompared(assertion.check);
  if (!isReadOnly || (!member && !isWhole(tree, name))) return null;
  const property = tree.parentOf(name);
  const isShort = property?.type === "Property" && property.shorthand === true;
  const text = isShort ? `: ${tree.textOf(name)}.values` : ".values";
  return { path, start: name.end, end: name.end, text };
}

/** Where the list is put into, which no assignment to it is. */
function pushes(tree: SourceTree, name: SyntaxNode): readonly SyntaxNode[] {
  const references = tree.bindingOf(name)?.references ?? [];
  return references.map(({ identifier }) => nodeOf(identifier)).filter((each) => pushOn(tree, each) !== null);
}

/** `const last = served.at(-1)`, `const [first] = served.filter(isHot)` */
function isPartOfConstant(tree: SourceTree, name: SyntaxNode): boolean {
  const statement = [...tree.ancestorsOf(name)].find(({ type }) => /Statement$|Declaration$/.test(type));
  return statement?.type === "VariableDeclaration" && memberOf(tree, name) !== null;
}

/** What gives a part of a list, or says something of it, and leaves it as it is. */
const READS = new Set(
  "at concat every filter find findIndex findLast flat flatMap includes indexOf join lastIndexOf map reduce slice some".split(
    " ",
  ),
);

/** `served[0]`, `served.map(nameOf)`, `served.should` */
function readsPart(tree: SourceTree, member: SyntaxNode): boolean {
  if (member.computed === true)
    return !isChanged(tree, member) && tree.parentOf(member)?.type !== "ChainExpression";
  const property = propertyOf(member) ?? "";
  if (property === "should") return true;
  const call = tree.parentOf(member);
  return READS.has(property) && call?.type === "CallExpression" && nodeIn(call, "callee") === member;
}

/** Assigned to, counted up, deleted. */
function isChanged(tree: SourceTree, member: SyntaxNode): boolean {
  const outer = tree.parentOf(member);
  if (outer?.type === "AssignmentExpression") return nodeIn(outer, "left") === member;
  return (
    outer?.type === "UpdateExpression" || (outer?.type === "UnaryExpression" && outer.operator === "delete")
  );
}

/** Whether it is the very same list: each look at the values gives another one. */
function isCompared(check: Check): boolean {
  return check === "equal";
}

/** The list stands in an assertion as it is, or in what is written there: no function is handed it that could keep or change it. */
function isWhole(tree: SourceTree, name: SyntaxNode): boolean {
  let node = name;
  for (const outer of tree.ancestorsOf(name)) {
    if (outer.type === "CallExpression")
      return nodesIn(outer, "arguments").includes(node) && isAsserting(outer);
    if (!/^(?:ArrayExpression|ObjectExpression|Property|SpreadElement)$/.test(outer.type)) return false;
    node = outer;
  }
  return false;
}

/** `expect(…)`, `assert.deepEqual(…)`, `expect(told).toEqual(…)`: its callee is no function of the test. */
function isAsserting(call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  return callee?.type === "MemberExpression" || /^(?:expect|assert|ok)$/.test(identifierName(callee) ?? "");
}

function memberOf(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(name);
  return member?.type === "MemberExpression" && nodeIn(member, "object") === name && member.optional !== true
    ? member
    : null;
}

function propertyOf(member: SyntaxNode): string | null {
  return member.computed === true ? null : identifierName(nodeIn(member, "property"));
}
