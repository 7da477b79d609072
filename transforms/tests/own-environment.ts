import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { PropertyWrite } from "./property-write.ts";
import { dottedName } from "./pure.ts";
import { hooksNamed, suitesAround } from "./suites.ts";

/**
 * `beforeEach(() => { process.env = { ...saved } })`: a suite whose tests have an environment each, with which goes
 * what they set. That the last of them is put back is asked of the write of the whole.
 */
export function isInOwnEnvironment(tree: SourceTree, { statement }: PropertyWrite): boolean {
  return suitesAround(tree, statement).some((suite) =>
    hooksNamed(tree, suite, "beforeEach").some(replacesEnvironment),
  );
}

function replacesEnvironment(node: SyntaxNode): boolean {
  const isWhole =
    node.type === "AssignmentExpression" &&
    dottedName(nodeIn(node, "left")) === "process.env" &&
    nodeIn(node, "right")?.type === "ObjectExpression";
  return isWhole || childrenOf(node).some(replacesEnvironment);
}
