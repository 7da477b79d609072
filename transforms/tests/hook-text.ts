import { fileStyleOf } from "../../src/edit/file-style.ts";
import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";

/** What a hook does, and where. */
export interface NewHook {
  readonly name: string;
  readonly call: string;
  readonly indent: string;
}

/**
 * `afterEach(() => { … })` over three lines. Its function is a plain one where that of the call beside it is: whole
 * suites are written with these, so that `this` is the runner's.
 */
export function hookText(tree: SourceTree, beside: SyntaxNode, { name, call, indent }: NewHook): string {
  const style = fileStyleOf(tree.syntax);
  const { eol } = style;
  const end = style.semicolons ? ";" : "";
  const head = `${name}(${headLike(tree, beside) ?? callbackHead(style)} {`;
  return `${head}${eol}${indent}${style.indent}${call}${end}${eol}${indent}})${end}`;
}

function headLike(tree: SourceTree, beside: SyntaxNode): string | null {
  const callback = nodesIn(beside, "arguments").at(-1);
  if (callback?.type !== "FunctionExpression") return null;
  return callbackHead({ es5: true, spacedFunctions: /^(?:async )?function \(/.test(tree.textOf(callback)) });
}
