import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isOfFlow } from "../declaration/flow-annotation.ts";
import type { Cast } from "./cast-in-comment.ts";

/** `{} as Menu` for a value whose annotation goes, in Flow's manner `({}: Menu)`. */
export function castTo(tree: SourceTree, annotation: SyntaxNode): Cast {
  const type = tree.textOf(annotation).replace(/^\s*:\s*/, "");
  const byWord = { open: "", close: ` as ${type}` };
  if (!isOfFlow(annotation)) return byWord;
  return castsByWord(tree) ? byWord : { open: "(", close: `: ${type})` };
}

/** Of late Flow casts as TypeScript does; compilers that know the one do not always know the other. */
function castsByWord({ syntax: { text, untyped = "" } }: SourceTree): boolean {
  return [...text.matchAll(CAST_WORD)].some(({ index }) => untyped.slice(index, index + 2).trim() === "");
}

/** Not that of `import type * as kitchen` and `type Dish as Plate`. */
const CAST_WORD = /(?<!\*\s*|\btype(?:of)?\s+[\w$]+\s+)\bas\b/g;
