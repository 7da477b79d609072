import type { Edit } from "../../src/model/edit.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * The keys by which a declaration takes a property of its name out of what it is given: `limit` of `const { limit } =
 * Settings`. Null where it is no such declaration, or where what is taken out cannot be told: all the rest, or by a
 * key that is worked out.
 */
export function takenOut(tree: SourceTree, given: SyntaxNode, name: string): readonly SyntaxNode[] | null {
  const declarator = tree.parentOf(given);
  const pattern = declarator?.type === "VariableDeclarator" ? nodeIn(declarator, "id") : null;
  if (declarator === null || nodeIn(declarator, "init") !== given) return null;
  if (pattern?.type !== "ObjectPattern" || nodeIn(pattern, "typeAnnotation") !== null) return null;
  const properties = nodesIn(pattern, "properties");
  const isNamed = (property: SyntaxNode) =>
    property.type === "Property" &&
    property.computed !== true &&
    identifierName(nodeIn(property, "key")) !== null;
  if (!properties.every(isNamed)) return null;
  const keys = properties.map((property) => nodeIn(property, "key") as SyntaxNode);
  return keys.filter((key) => identifierName(key) === name);
}

/**
 * `{ limit }` to `{ limit: { value: limit } }`, `{ limit: most = 5 }` to `{ limit: { value: most = 5 } }`; null for
 * what is no such key.
 */
export function takenOutEdits(tree: SourceTree, key: SyntaxNode): readonly Edit[] | null {
  const property = tree.parentOf(key);
  const isKey = property?.type === "Property" && nodeIn(property, "key") === key;
  if (!isKey || tree.parentOf(property)?.type !== "ObjectPattern") return null;
  const value = nodeIn(property, "value") as SyntaxNode;
  const space = fileStyleOf(tree.syntax).spacedBraces ? " " : "";
  const name = property.shorthand === true ? `${tree.textOf(key)}: ` : "";
  return [
    { path: tree.path, start: value.start, end: value.start, text: `${name}{${space}value: ` },
    { path: tree.path, start: value.end, end: value.end, text: `${space}}` },
  ];
}
