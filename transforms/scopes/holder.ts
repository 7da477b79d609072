import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** A variable that holds one thing for as long as it lives. */
export interface Holder {
  readonly name: string;
  /** The statement that declares it. */
  readonly statement: SyntaxNode;
  /** The statements among which that one stands. */
  readonly siblings: readonly SyntaxNode[];
  /** Every identifier that reads it, in order. */
  readonly reads: readonly SyntaxNode[];
}

/**
 * `const app = express()`, also `var app = module.exports = express()`: null where no variable holds it, or not only
 * it.
 */
export function holderOf(tree: SourceTree, value: SyntaxNode): Holder | null {
  const declarator = declaratorOf(tree, value);
  const id = nodeIn(declarator, "id");
  const variable = id?.type === "Identifier" ? tree.bindingAt(id.start) : null;
  const declaration = declarator && tree.parentOf(declarator);
  if (!variable || !declaration || nodesIn(declaration, "declarations").length !== 1) return null;
  const outer = tree.parentOf(declaration);
  const statement = outer?.type === "ExportNamedDeclaration" ? outer : declaration;
  const block = tree.parentOf(statement);
  if (block?.type !== "Program" && block?.type !== "BlockStatement") return null;
  if (variable.defs.length > 1 || writesOf(variable) > 1) return null;
  const reads = variable.references
    .filter((reference) => reference.isRead())
    .map((reference) => nodeOf(reference.identifier))
    .sort((a, b) => a.start - b.start);
  return { name: variable.name, statement, siblings: nodesIn(block, "body"), reads };
}

/** What the variable is called that a value goes to, held for good or not. */
export function nameOfHolder(tree: SourceTree, value: SyntaxNode): string | null {
  return identifierName(nodeIn(declaratorOf(tree, value), "id"));
}

/** Through what gives the value itself: assignments, type assertions, a change of types. */
function declaratorOf(tree: SourceTree, value: SyntaxNode): SyntaxNode | null {
  const parent = tree.parentOf(value);
  if (parent === null) return null;
  if (parent.type === "VariableDeclarator") return parent;
  const isRight = parent.type === "AssignmentExpression" && nodeIn(parent, "right") === value;
  const isPassed = isRight || TRANSPARENT.has(parent.type) || isTypeProvider(tree, parent);
  return isPassed ? declaratorOf(tree, parent) : null;
}

const TRANSPARENT = new Set(["ParenthesizedExpression", "TSAsExpression", "TSSatisfiesExpression"]);

/** fastify's `fastify().withTypeProvider<T>()` is the same instance. */
function isTypeProvider(tree: SourceTree, node: SyntaxNode): boolean {
  if (node.type === "CallExpression") {
    const callee = nodeIn(node, "callee");
    return identifierName(nodeIn(callee, "property")) === "withTypeProvider";
  }
  return node.type === "MemberExpression" && identifierName(nodeIn(node, "property")) === "withTypeProvider";
}

function writesOf(variable: Variable): number {
  return variable.references.filter((reference) => reference.isWrite()).length;
}
