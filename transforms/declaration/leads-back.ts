import { directoryOf, joinPath } from "../../src/scan/link/project-facts.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const ENDINGS = ["", ".js", ".ts", ".cjs", ".mjs", ".cts", ".mts", ".tsx", ".jsx"];

/**
 * True when a module of the project that one requires may require that one in turn, itself or by what it takes in, and so reach
 * it half loaded. What is not found, or is named by an expression that begins at a folder of the project, may be anything.
 */
export function leadsBack(facts: Pick<Facts, "tree">, from: string, specifier: string): boolean {
  const pending = [{ folder: directoryOf(from), specifier }];
  const known = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.specifier.endsWith(".json")) continue;
    const tree = moduleAt(facts, next.folder, next.specifier);
    if (tree === null || tree.path === from) return true;
    if (known.has(tree.path)) continue;
    known.add(tree.path);
    const taken = specifiersIn(tree);
    if (taken.includes(null)) return true;
    const folder = directoryOf(tree.path);
    for (const own of taken) if (own?.startsWith(".")) pending.push({ folder, specifier: own });
  }
  return false;
}

function moduleAt(facts: Pick<Facts, "tree">, folder: string, specifier: string): SourceTree | null {
  const path = joinPath(folder, specifier);
  if (path === null) return null;
  const stems = [path, path === "" ? "index" : `${path}/index`];
  const paths = stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  for (const each of paths.filter((candidate) => candidate !== "")) {
    const found = facts.tree(each);
    if (found) return found;
  }
  return null;
}

/** What a module takes in, at any time; null for what may be one of the project by an expression. */
function specifiersIn(tree: SourceTree): readonly (string | null)[] {
  const found: (string | null)[] = [];
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const source = takenIn(node);
    if (typeof source?.value === "string") found.push(source.value);
    else if (source && /__dirname|["'`]\.|import\.meta/.test(tree.textOf(source))) found.push(null);
    pending.push(...childrenOf(node));
  }
  return found;
}

function takenIn(node: SyntaxNode): SyntaxNode | null {
  if (node.type === "CallExpression" && identifierName(nodeIn(node, "callee")) === "require")
    return nodesIn(node, "arguments")[0] ?? null;
  if (/^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(node.type))
    return nodeIn(node, "source");
  return node.type === "TSExternalModuleReference" ? nodeIn(node, "expression") : null;
}
