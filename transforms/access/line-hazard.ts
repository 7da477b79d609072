import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const SELF_ENDING =
  /^(?:FunctionDeclaration|ClassDeclaration|BlockStatement|TryStatement|SwitchStatement|TS)/;

/**
 * True when the node opens a statement whose predecessor is not closed: a `(` put there would be read as a call of what
 * stands on the line above.
 */
export function startsHazardousLine(tree: SourceTree, node: SyntaxNode): boolean {
  for (const outer of tree.ancestorsOf(node)) {
    if (outer.start !== node.start) return false;
    if (outer.type === "ExpressionStatement") return isOpenAbove(tree, outer);
  }
  return false;
}

function isOpenAbove(tree: SourceTree, statement: SyntaxNode): boolean {
  const above = innermostEnd(siblingAbove(tree, statement));
  if (!above) return false;
  const last = tree.text[above.end - 1];
  return last !== ";" && !(last === "}" && SELF_ENDING.test(above.type));
}

/** The statement that ends where an `if`, a loop, a label or an export ends. */
function innermostEnd(statement: SyntaxNode | null): SyntaxNode | null {
  const inner = ["alternate", "consequent", "body", "declaration"].map((key) => nodeIn(statement, key));
  const last = inner.find((node) => node !== null && node.end === statement?.end);
  return last && !SELF_ENDING.test(statement?.type ?? "") ? innermostEnd(last) : statement;
}

function siblingAbove(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const around = tree.parentOf(statement);
  const siblings = [...nodesIn(around, "body"), ...nodesIn(around, "consequent")];
  return siblings[siblings.indexOf(statement) - 1] ?? null;
}
