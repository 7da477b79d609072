import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** What the function around gives the field that it then reads: `this.model = class {}; models[name] = this.model`. */
export function givenToField(tree: SourceTree, field: SyntaxNode): readonly SyntaxNode[] {
  const work = [...tree.ancestorsOf(field)].find(isFunction);
  return work ? givenIn(work) : [];

  function givenIn(node: SyntaxNode): SyntaxNode[] {
    const left = node.type === "AssignmentExpression" ? nodeIn(node, "left") : null;
    const right = left && tree.textOf(left) === tree.textOf(field) ? nodeIn(node, "right") : null;
    return [...(right ? [right] : []), ...childrenOf(node).flatMap(givenIn)];
  }
}
