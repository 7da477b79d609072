import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { formsOf } from "./value-forms.ts";

/**
 * `const open: Record<string, LevelUp> = {}`, `open[path] = levelup(store)`: what a function of a package makes, of a
 * type that the same package has for it. As of an instance of a class of another module, what becomes of it is not
 * seen here.
 */
export function isMadeByPackage(tree: SourceTree, table: string, value: SyntaxNode): boolean {
  const makers = formsOf(tree, value).flatMap((form) =>
    form.type === "CallExpression" ? (packageOf(tree, nodeIn(form, "callee")) ?? []) : [],
  );
  return (
    makers.length > 0 && typesOf(tree, table).some((type) => makers.includes(packageOf(tree, type) ?? ""))
  );
}

/** The names in the type that the table is declared with. */
function typesOf(tree: SourceTree, table: string): readonly SyntaxNode[] {
  const definition = tree.moduleBinding(table)?.defs[0];
  const declarator = definition ? nodeOf(definition.node as never) : null;
  const annotation = nodeIn(nodeIn(declarator, "id"), "typeAnnotation");
  const made = nodeIn(nodeIn(declarator, "init"), "typeArguments");
  return [annotation, made].flatMap((type) => (type === null ? [] : namesIn(type)));
}

function namesIn(type: SyntaxNode): readonly SyntaxNode[] {
  const own = type.type === "TSTypeReference" ? nodeIn(type, "typeName") : null;
  return [...(own === null ? [] : [own]), ...childrenOf(type).flatMap(namesIn)];
}

/** The package, not a file of the project's, that a name is imported from. */
function packageOf(tree: SourceTree, name: SyntaxNode | null): string | null {
  if (identifierName(name) === null) return null;
  const definition = tree.bindingOf(name)?.defs[0] ?? tree.moduleBinding(identifierName(name) ?? "")?.defs[0];
  const parent = definition?.parent ? nodeOf(definition.parent as never) : null;
  const source = parent?.type === "ImportDeclaration" ? nodeIn(parent, "source")?.value : null;
  return typeof source === "string" && !source.startsWith(".") ? source : null;
}
