import { directoryOf, joinPath } from "../scan/link/project-facts.ts";
import { isFunction, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { Facts } from "../scan/sources/sources.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

const ENDINGS = ["", ".ts", ".js", ".tsx", ".jsx", ".mts", ".mjs", ".cts", ".cjs"];

/** True for a module of the project that does nothing by being loaded: it declares, and takes in packages only. */
export function isQuietModule(facts: Pick<Facts, "tree">, from: string, specifier: string): boolean {
  const path = joinPath(directoryOf(from), specifier);
  if (path === null) return false;
  const paths = [path, path.replace(/\.([cm]?)js$/, ".$1ts"), `${path}/index`].flatMap((stem) =>
    ENDINGS.map((ending) => stem + ending),
  );
  for (const each of paths) {
    const tree = facts.tree(each);
    if (tree) return isQuiet(tree);
  }
  return false;
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
