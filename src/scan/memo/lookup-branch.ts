import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../sources/node-fields.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { isNothing, siblingAfter, writesOf } from "./lookup-guard.ts";
import type { MemoUse, PlainChange } from "./memo-use.ts";
import { putIn, putOf, readKey, testedKey } from "./table-operations.ts";

/** `let v = table.get(k); if (v === undefined) { v = …; table.set(k, v); }`: without the table it is `const v = …;`. */
export function lookupBranch(tree: SourceTree, use: SyntaxNode, table: string): MemoUse | null {
  const declaration = declarationAround(tree, use);
  const [declarator, ...more] = nodesIn(declaration, "declarations");
  const id = declarator ? nodeIn(declarator, "id") : null;
  const name = identifierName(id);
  const init = declarator ? nodeIn(declarator, "init") : null;
  const branch = declaration && siblingAfter(tree, declaration);
  if (!declaration || !id || name === null || more.length > 0 || readKey(init, table) === null) return null;
  if (branch?.type !== "IfStatement" || nodeIn(branch, "alternate")) return null;
  if (!saysMiss(nodeIn(branch, "test"), table, name)) return null;
  const writes = writesOf(tree, id);
  const inside = writes.filter((write) => isInside(write, branch));
  const statements = statementsOf(nodeIn(branch, "consequent"));
  const last = statements.at(-1);
  if (inside.length === 0 || !last || !putsLast(last, table)) return null;
  const computed = soleValue(statements, table, name);
  const isConstant = writes.length === 1 && declaration.kind === "let";
  return {
    kind: "lookup",
    at: declaration,
    covers: [declaration, branch],
    plain:
      computed === null
        ? null
        : plainEdits(tree, { declaration, init: init as SyntaxNode, branch, computed, isConstant }),
  };
}

interface Branch {
  readonly declaration: SyntaxNode;
  readonly init: SyntaxNode;
  readonly branch: SyntaxNode;
  readonly computed: SyntaxNode;
  readonly isConstant: boolean;
}

function plainEdits(
  tree: SourceTree,
  { declaration, init, branch, computed, isConstant }: Branch,
): readonly PlainChange[] {
  const keyword = { start: declaration.start, end: declaration.start + "let".length, text: "const" };
  return [
    ...(isConstant ? [keyword] : []),
    { start: init.start, end: init.end, text: tree.textOf(computed) },
    { start: branch.start, end: branch.end, text: null },
  ];
}

function declarationAround(tree: SourceTree, use: SyntaxNode): SyntaxNode | null {
  for (const node of tree.ancestorsOf(use)) {
    if (node.type === "VariableDeclaration") return node;
    if (node.type === "IfStatement") return statementBefore(tree, node);
    if (/Function/.test(node.type)) return null;
  }
  return null;
}

function statementBefore(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  const before = siblings[siblings.indexOf(statement) - 1];
  return before?.type === "VariableDeclaration" ? before : null;
}

function statementsOf(consequent: SyntaxNode | null): readonly SyntaxNode[] {
  if (consequent?.type === "BlockStatement") return nodesIn(consequent, "body");
  return consequent === null ? [] : [consequent];
}

/** `!v`, `v === undefined`, `v == null`, `!table.has(k)` */
function saysMiss(test: SyntaxNode | null, table: string, name: string): boolean {
  const node = unwrapped(test);
  if (node?.type === "UnaryExpression" && node.operator === "!") {
    const inner = unwrapped(nodeIn(node, "argument"));
    return identifierName(inner) === name || testedKey(inner, table) !== null;
  }
  if (node?.type !== "BinaryExpression" || !/^===?$/.test(String(node.operator))) return false;
  return (
    identifierName(unwrapped(nodeIn(node, "left"))) === name &&
    isNothing(nodeIn(node, "right"), node.operator === "==")
  );
}

function putsLast(statement: SyntaxNode, table: string): boolean {
  return putOf(statement, table) !== null || putInAssignment(statement, table) !== null;
}

/** `v = table[k] = value;` */
function putInAssignment(statement: SyntaxNode, table: string): readonly [SyntaxNode, SyntaxNode] | null {
  const expression = statement.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
  return expression?.type === "AssignmentExpression" ? putIn(nodeIn(expression, "right"), table) : null;
}

/** The value, where the branch does nothing but compute and keep it. */
function soleValue(statements: readonly SyntaxNode[], table: string, name: string): SyntaxNode | null {
  const [first, second, ...more] = statements;
  if (!first || more.length > 0) return null;
  if (second) {
    const put = putOf(second, table);
    return put && identifierName(put[1]) === name ? assignedTo(nodeIn(first, "expression"), name) : null;
  }
  const chained = assignedTo(nodeIn(first, "expression"), name);
  const put = putIn(chained, table);
  if (put) return put[1];
  const [, value] = putOf(first, table) ?? [];
  return value ? assignedTo(unwrapped(value), name) : null;
}

function assignedTo(node: SyntaxNode | null, name: string): SyntaxNode | null {
  if (node?.type !== "AssignmentExpression" || node.operator !== "=") return null;
  return identifierName(nodeIn(node, "left")) === name ? nodeIn(node, "right") : null;
}
