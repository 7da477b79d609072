import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { runsOwnCode } from "./runs-own-code.ts";

/** `static shared = new Logger("main")` in `Logger`, whose making sets fields of the instance and asks for nothing else. */
export function isPlainlyMade(tree: SourceTree, value: SyntaxNode, owner: SyntaxNode): boolean {
  const name = identifierName(nodeIn(owner, "id"));
  if (value.type !== "NewExpression" || name === null || identifierName(nodeIn(value, "callee")) !== name)
    return false;
  if (nodeIn(owner, "superClass") !== null || nodesIn(owner, "decorators").length > 0) return false;
  const members = nodesIn(nodeIn(owner, "body"), "body");
  // What is set on an instance may be an accessor.
  if (members.some(({ kind, type }) => /^[gs]et$/.test(String(kind)) || type === "AccessorProperty"))
    return false;
  const evaluated = [...nodesIn(value, "arguments"), ...members.filter(runsForEach)];
  return evaluated.every((part) => isPlain(tree, part, name));
}

/** The constructor and what stands at the fields of an instance. */
function runsForEach(member: SyntaxNode): boolean {
  if (member.static === true) return false;
  return member.kind === "constructor" || member.type === "PropertyDefinition";
}

function isPlain(tree: SourceTree, part: SyntaxNode, name: string): boolean {
  if (nodesIn(part, "decorators").length > 0) return false;
  const value = part.type === "MethodDefinition" ? nodeIn(part, "value") : part;
  return value === null || !(runsOwnCode(tree, value) || reaches(value, name));
}

function reaches(node: SyntaxNode, name: string): boolean {
  const said = identifierName(node.type === "MemberExpression" ? nodeIn(node, "property") : node);
  if (said === name || said === "constructor") return true;
  return childrenOf(node).some((child) => reaches(child, name));
}
