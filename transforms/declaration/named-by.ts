import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** The children of a node that may name a variable: `a` in `{ name: a }` and in `a.name`, not `name`. */
export function namingChildren(node: SyntaxNode): readonly SyntaxNode[] {
  const children = childrenOf(node);
  const field = node.computed === true ? undefined : NAMES[node.type];
  const name = field === undefined ? null : nodeIn(node, field);
  return name === null ? children : children.filter((child) => child !== name);
}

/** Whether a variable of one of these names may be named in it. */
export function mentions(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  return (
    names.has(identifierName(node) ?? "") || namingChildren(node).some((child) => mentions(child, names))
  );
}

/** The names of all variables that may be named in it. */
export function namesIn(node: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const pending = [node];
  for (let each = pending.pop(); each; each = pending.pop()) {
    const name = identifierName(each);
    if (name !== null) names.add(name);
    pending.push(...namingChildren(each));
  }
  return names;
}

const NAMES: Readonly<Record<string, string>> = {
  MemberExpression: "property",
  Property: "key",
  MethodDefinition: "key",
  PropertyDefinition: "key",
};
