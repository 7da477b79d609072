import { nodeIn, unwrapped } from "./node-fields.ts";
import type { SourceTree } from "./source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

const CLOCKS: readonly RegExp[] = [
  /^Date\.now\(\)$/,
  /^(?:\w+\.)?performance\.now\(\)$/,
  /^process\.(?:hrtime(?:\.bigint)?|uptime)\(\)$/,
  /^\+?\(?newDate(?:\(\))?\)?(?:\.getTime\(\)|\.valueOf\(\))?$/,
];

/** True for an expression that reads a clock, or a local constant that holds such a reading. */
export function isClockReading(tree: SourceTree, node: SyntaxNode | null): boolean {
  const value = unwrapped(node);
  if (!value) return false;
  const text = tree.textOf(value).replace(/\s+/g, "");
  if (CLOCKS.some((clock) => clock.test(text))) return true;
  return value.type === "Identifier" && isClockReading(tree, initialiserOf(tree, value));
}

/** What the variable that an identifier names was declared with, or null when that is not known. */
function initialiserOf(tree: SourceTree, identifier: SyntaxNode): SyntaxNode | null {
  const found = tree.bindingOf(identifier);
  const declarator =
    found?.defs.length === 1 ? (found.defs[0]?.node as unknown as SyntaxNode | undefined) : undefined;
  return declarator?.type === "VariableDeclarator" ? nodeIn(declarator, "init") : null;
}
