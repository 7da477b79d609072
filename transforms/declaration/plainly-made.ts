import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { runsOwnCode } from "./runs-own-code.ts";

/**
 * `static shared = new Logger("main")` in `Logger`, whose making sets fields of the instance and asks for nothing
 * else.
 */
export function isPlainlyMade(tree: SourceTree, value: SyntaxNode, owner: SyntaxNode): boolean {
  const name = identifierName(nodeIn(owner, "id"));
  if (value.type !== "NewExpression" || name === null || identifierName(nodeIn(value, "callee")) !== name)
    return false;
  const made = partsOfMaking(owner);
  return (
    made !== null && [...nodesIn(value, "arguments"), ...made].every((part) => isPlain(tree, part, name))
  );
}

/** What runs to make an instance of the class; null where more may run than the class itself says. */
export function partsOfMaking(owner: SyntaxNode): readonly SyntaxNode[] | null {
  if (nodeIn(owner, "superClass") !== null || nodesIn(owner, "decorators").length > 0) return null;
  const members = nodesIn(nodeIn(owner, "body"), "body");
  // What is set on an instance may be an accessor.
  if (members.some(({ kind, type }) => /^[gs]et$/.test(String(kind)) || type === "AccessorProperty"))
    return null;
  const parts = members.filter(runsForEach);
  if (parts.some((part) => nodesIn(part, "decorators").length > 0)) return null;
  const isOnlyMade = (part: SyntaxNode) => part.kind !== "constructor" && isFunction(nodeIn(part, "value"));
  return parts.filter((part) => !isOnlyMade(part)).flatMap((part) => nodeIn(part, "value") ?? []);
}

/** The constructor and what stands at the fields of an instance. */
function runsForEach(member: SyntaxNode): boolean {
  if (member.static === true) return false;
  return member.kind === "constructor" || member.type === "PropertyDefinition";
}

function isPlain(tree: SourceTree, part: SyntaxNode, name: string): boolean {
  return !(runsOwnCode(tree, part) || reaches(part, name));
}

function reaches(node: SyntaxNode, name: string): boolean {
  const said = identifierName(node.type === "MemberExpression" ? nodeIn(node, "property") : node);
  if (said === name || said === "constructor") return true;
  return childrenOf(node).some((child) => reaches(child, name));
}
