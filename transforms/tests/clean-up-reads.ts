import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { ownerOf } from "./grouped-writes.ts";
import type { WriteTarget } from "./grouped-writes.ts";
import { hooksOf, isBeforeHook } from "./suites.ts";

/** `afterEach(() => rmSync(process.env.DATA))`: what a test has set is what is cleaned up after it. */
export function isReadByCleanUp(tree: SourceTree, name: string, target: WriteTarget): boolean {
  const reads = (node: SyntaxNode): boolean => nameOf(node, target) === name || childrenOf(node).some(reads);
  return hooksOf(tree).some(({ call }) => !isBeforeHook(call) && reads(call));
}

function nameOf(node: SyntaxNode, target: WriteTarget): string | null {
  const owner = ownerOf(node, target);
  const property = nodeIn(node, "property");
  const name = node.computed === true ? property?.value : identifierName(property);
  return owner !== null && typeof name === "string" ? target.nameOf(owner, name) : null;
}
