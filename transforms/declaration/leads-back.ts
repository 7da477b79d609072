import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { moduleAt } from "../../src/scan/sources/module-at.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * True when a module of the project that one requires may require that one in turn, itself or by what it takes in,
 * and so reach it half loaded. What is not found, or is named by an expression that begins at a folder of the
 * project, may be anything.
 */
export function leadsBack(facts: Pick<Facts, "tree">, from: string, specifier: string): boolean {
  const pending = [{ at: from, specifier }];
  const known = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.specifier.endsWith(".json")) continue;
    const tree = moduleAt(facts, next.at, next.specifier);
    if (tree === null || tree.path === from) return true;
    if (known.has(tree.path)) continue;
    known.add(tree.path);
    const taken = specifiersIn(tree);
    if (taken.includes(null)) return true;
    for (const own of taken) if (own?.startsWith(".")) pending.push({ at: tree.path, specifier: own });
  }
  return false;
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
