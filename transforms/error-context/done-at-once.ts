import { identifierName, isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";

/**
 * `inProgress.add(name); try { return visit(name) } finally { inProgress.delete(name) }`: who puts something in takes
 * it out before anybody else's work goes on, so that the collection is of one piece of work at any time. It may stay
 * what it is, and scopes share it: work that opens one has to see what it is in the middle of.
 */
export function isDoneAtOnce(accesses: readonly StateAccess[]): boolean {
  const uses = accesses.map((access) => ({ method: methodCalledOn(access), owner: ownerOf(access) }));
  const takers = new Set(uses.flatMap(({ method, owner }) => (method === "delete" ? [owner] : [])));
  const isInTurn = uses.every(
    ({ owner }) => owner === undefined || (owner.async !== true && owner.generator !== true),
  );
  return isInTurn && uses.every(({ method, owner }) => !/^(?:add|set)$/.test(method) || takers.has(owner));
}

/** `add` of `inProgress.add(name)` */
function methodCalledOn({ tree, node }: StateAccess): string {
  const member = tree.parentOf(node);
  const isCalled = member !== null && nodeIn(tree.parentOf(member), "callee") === member;
  return (isCalled && identifierName(nodeIn(member, "property"))) || "";
}

function ownerOf({ tree, node }: StateAccess): SyntaxNode | undefined {
  return [...tree.ancestorsOf(node)].find(isFunction);
}
