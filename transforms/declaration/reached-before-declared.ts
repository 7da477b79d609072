import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * A `var` reads as undefined before its declaration ran; a facade's `.value` would throw there. True when code above the
 * declaration touches the variable, or calls out while it names a hoisted function that touches it, or shows such a function
 * to other modules and then requires one of the project's own, which may call back.
 */
export function isReachedBeforeDeclared(
  tree: SourceTree,
  variable: Variable,
  statement: SyntaxNode,
): boolean {
  const before = nodesIn(tree.program, "body").filter((node) => node.end <= statement.start);
  const reaching = functionsReaching(tree, variable);
  let isShown = before.some((node) => node.type === "ExportNamedDeclaration" && declares(node, reaching));
  for (const node of before) {
    if (node.type === "FunctionDeclaration" || node.type === "ImportDeclaration") continue;
    const load = loadFacts(node);
    if (load.names.has(variable.name)) return true;
    const names = [...reaching].some((name) => mentions(node, name));
    if (names && load.calls) return true;
    isShown ||= names;
    if (isShown && load.requiresOwn) return true;
  }
  return false;
}

/** Names of hoisted functions that touch the variable, directly or through one another. */
function functionsReaching(tree: SourceTree, variable: Variable): ReadonlySet<string> {
  const functions = nodesIn(tree.program, "body")
    .map(functionOf)
    .filter((node) => node !== null);
  const direct = functions.filter((node) =>
    variable.references.some(({ identifier }) => isInside(nodeOf(identifier), node)),
  );
  const reaching = new Set(direct.map(functionName));
  for (let size = -1; size !== reaching.size;) {
    size = reaching.size;
    for (const node of functions)
      if ([...reaching].some((name) => mentions(node, name))) reaching.add(functionName(node));
  }
  return reaching;
}

function functionOf(statement: SyntaxNode): SyntaxNode | null {
  if (statement.type === "FunctionDeclaration") return statement;
  const declared = statement.type.startsWith("Export") ? nodeIn(statement, "declaration") : null;
  return declared?.type === "FunctionDeclaration" ? declared : null;
}

function functionName(node: SyntaxNode): string {
  return identifierName(nodeIn(node, "id")) ?? "default";
}

function declares(statement: SyntaxNode, names: ReadonlySet<string>): boolean {
  const declared = functionOf(statement);
  return declared !== null && names.has(functionName(declared));
}

function isInside(node: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.start <= node.start && node.end <= outer.end;
}

function mentions(node: SyntaxNode, name: string): boolean {
  return identifierName(node) === name || childrenOf(node).some((child) => mentions(child, name));
}

interface LoadFacts {
  readonly names: ReadonlySet<string>;
  readonly calls: boolean;
  readonly requiresOwn: boolean;
}

/** What a statement does while the module loads, function bodies left out. */
function loadFacts(statement: SyntaxNode): LoadFacts {
  const names = new Set<string>();
  let calls = false;
  let requiresOwn = false;
  const pending = [statement];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const own = requiredPath(node);
    if (own !== null) requiresOwn ||= own.startsWith(".");
    else calls ||= node.type === "CallExpression" || node.type === "NewExpression";
    if (node.type === "Identifier") names.add(String(node.name));
    if (!isFunction(node)) pending.push(...childrenOf(node));
  }
  return { names, calls, requiresOwn };
}

function requiredPath(node: SyntaxNode): string | null {
  if (node.type !== "CallExpression" || identifierName(nodeIn(node, "callee")) !== "require") return null;
  const [argument] = nodesIn(node, "arguments");
  return typeof argument?.value === "string" ? argument.value : null;
}
