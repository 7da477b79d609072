import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { HolderSite } from "./holder-declaration.ts";

/**
 * The type of a holder as an annotation, where the compiler is told to take no type of what a file hands out from the
 * code behind it (`isolatedDeclarations`): `: ReturnType<typeof cell<number>>`, which takes in no other name. Null
 * where the type of what it holds is not written, nor plain.
 *
 * @param typeArguments `<number>` where the holder's call has them, else ""
 */
export function explicitHolderType(
  { tree, init }: HolderSite,
  callee: string,
  typeArguments: string,
): string | null {
  if (!/\.[cm]?tsx?$/.test(tree.path)) return null;
  const plain = plainTypeOf(tree, init);
  const given = typeArguments || (plain && `<${plain}>`);
  return given && !/[\r\n]/.test(given) ? `: ReturnType<typeof ${callee}${given}>` : null;
}

/** What a `let` of a literal is taken for, or of what is said to be of a type. */
function plainTypeOf(tree: SourceTree, init: SyntaxNode | null): string | null {
  const value = unwrapped(init);
  if (init?.type === "TSAsExpression") return assertedType(tree, init);
  if (value !== init) return null;
  if (value?.type === "TemplateLiteral") return "string";
  const literal =
    value?.type === "UnaryExpression" && value.operator === "-" ? nodeIn(value, "argument") : value;
  if (literal?.type !== "Literal") return null;
  const kind = typeof literal.value;
  if (literal !== value) return kind === "number" ? kind : null;
  return kind === "number" || kind === "string" || kind === "boolean" ? kind : null;
}

function assertedType(tree: SourceTree, init: SyntaxNode): string | null {
  const type = nodeIn(init, "typeAnnotation");
  const text = type === null ? "const" : tree.textOf(type);
  return text === "const" ? null : text;
}

/** The annotation behind the name, in the place of the one that goes. */
export function annotated(
  edits: readonly Edit[],
  { tree, nameEnd }: HolderSite,
  type: string,
): readonly Edit[] {
  const isGone = (edit: Edit) => edit.start === nameEnd && edit.end > nameEnd;
  const gone = edits.find(isGone);
  const added = {
    path: tree.path,
    start: nameEnd,
    end: gone?.end ?? nameEnd,
    text: type + (gone?.text ?? ""),
  };
  return [added, ...edits.filter((edit) => edit !== gone)];
}
