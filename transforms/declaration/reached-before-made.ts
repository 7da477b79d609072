import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isPlainlyMade } from "./plainly-made.ts";
import { runsOwnCode } from "./runs-own-code.ts";

/**
 * The static parts above the field run before it is made, and so does its own value. They reach the field by the
 * class's own name or by `this`; and by what they call, for compilers that know no static fields assign them to the
 * finished class.
 */
export function isFieldReachedEarly(tree: SourceTree, field: SyntaxNode): boolean {
  const body = tree.parentOf(field);
  const owner = body && tree.parentOf(body);
  const members = nodesIn(body, "body");
  const name = identifierName(nodeIn(owner, "id"));
  return members.slice(0, members.indexOf(field) + 1).some((member) => {
    const evaluated = evaluatedPart(member);
    if (evaluated === null || (owner && member !== field && isPlainlyMade(tree, evaluated, owner)))
      return false;
    return runsOwnCode(tree, evaluated) || namesClass(evaluated, name);
  });
}

/** What of a member runs as the class is made. */
function evaluatedPart(member: SyntaxNode): SyntaxNode | null {
  if (member.type === "StaticBlock") return member;
  const value =
    member.type === "PropertyDefinition" && member.static === true ? nodeIn(member, "value") : null;
  return value !== null && !isFunction(value) ? value : null;
}

/** What a type says is gone when the class is made: `new Map<string, Model>()`. */
const TYPE = /^TSType(?!Assertion)/;

function namesClass(node: SyntaxNode, name: string | null): boolean {
  if (TYPE.test(node.type)) return false;
  if (node.type === "ThisExpression" || (name !== null && identifierName(node) === name)) return true;
  return childrenOf(node).some((child) => namesClass(child, name));
}
