import { moduleAt } from "../scan/sources/module-at.ts";
import { isFunction, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { Facts } from "../scan/sources/sources.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

/** True for a module of the project that does nothing by being loaded: it declares, and takes in packages only. */
export function isQuietModule(facts: Pick<Facts, "tree">, from: string, specifier: string): boolean {
  const tree = moduleAt(facts, from, specifier);
  return tree !== null && isQuiet(tree);
}

function isQuiet({ program }: SourceTree): boolean {
  return nodesIn(program, "body").every((statement) =>
    isDeclaration(nodeIn(statement, "declaration") ?? statement),
  );
}

function isDeclaration(node: SyntaxNode): boolean {
  if (/^(?:FunctionDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration)$/.test(node.type)) return true;
  if (node.type === "ImportDeclaration" || node.type === "ExportNamedDeclaration")
    return nodeIn(node, "source") === null || isPackage(nodeIn(node, "source"));
  if (node.type === "VariableDeclaration")
    return nodesIn(node, "declarations").every((each) => isPlain(nodeIn(each, "init")));
  return false;
}

function isPlain(value: SyntaxNode | null): boolean {
  return value === null || value.type === "Literal" || isFunction(value);
}

function isPackage(source: SyntaxNode | null): boolean {
  return typeof source?.value === "string" && !source.value.startsWith(".");
}
