import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { namingChildren } from "./named-by.ts";
import { callsOwnCode } from "./runs-own-code.ts";

/** Whether what a path of the project stands for may reach the module while it loads. */
type CallsBack = (specifier: string) => boolean;

/**
 * A `var` reads as undefined before its declaration ran; a facade's `.value` would throw there. True when code above the
 * declaration touches the variable, or calls out while it names something that holds code which touches it, or shows such a
 * function to other modules and then requires one of the project's own that may call back; or when the value itself is made
 * by such a call.
 */
export function isReachedBeforeDeclared(
  tree: SourceTree,
  variable: Variable,
  statement: SyntaxNode,
  mayCallBack: CallsBack = () => true,
): boolean {
  const isOwn = (declarator: SyntaxNode) => identifierName(nodeIn(declarator, "id")) === variable.name;
  const value = nodeIn(nodesIn(statement, "declarations").find(isOwn) ?? null, "init");
  const isNamed = ({ names }: LoadFacts) => names.has(variable.name);
  return isReachedAbove(tree, namesReaching(tree, variable), { statement, value }, isNamed, mayCallBack);
}

/** The same of a property that the statement gives to a function, which may be called before it has it. */
export function isPropertyReachedEarly(
  tree: SourceTree,
  owner: Variable,
  statement: SyntaxNode,
  value: SyntaxNode,
  mayCallBack: CallsBack,
): boolean {
  const reaching = new Set([...namesReaching(tree, owner), owner.name]);
  return isReachedAbove(tree, reaching, { statement, value }, () => false, mayCallBack);
}

function isReachedAbove(
  tree: SourceTree,
  reaching: ReadonlySet<string>,
  { statement, value }: { readonly statement: SyntaxNode; readonly value: SyntaxNode | null },
  isNamed: (load: LoadFacts) => boolean,
  mayCallBack: CallsBack,
): boolean {
  const calls = (node: SyntaxNode, load: LoadFacts) =>
    load.calls && [...reaching].some((name) => mentions(node, name));
  if (value !== null && calls(value, loadFacts(tree, value))) return true;
  const before = nodesIn(tree.program, "body").filter((node) => node.end <= statement.start);
  let isShown = before.some((node) => node.type === "ExportNamedDeclaration" && declares(node, reaching));
  for (const node of before) {
    if (node.type === "FunctionDeclaration" || node.type === "ImportDeclaration") continue;
    const load = loadFacts(tree, node);
    if (isNamed(load) || calls(node, load)) return true;
    isShown ||= [...reaching].some((name) => mentions(node, name));
    if (isShown && load.requires.some(mayCallBack)) return true;
  }
  return false;
}

/** Names of what holds code that touches the variable, directly or through one another. */
function namesReaching(tree: SourceTree, variable: Variable): ReadonlySet<string> {
  const holders = nodesIn(tree.program, "body")
    .flatMap(holdersOf)
    .filter(({ name }) => name !== variable.name);
  const direct = holders.filter(({ node }) =>
    variable.references.some(({ identifier }) => isInside(nodeOf(identifier), node)),
  );
  const reaching = new Set(direct.map(({ name }) => name));
  for (let size = -1; size !== reaching.size;) {
    size = reaching.size;
    for (const { name, node } of holders)
      if ([...reaching].some((other) => mentions(node, other))) reaching.add(name);
  }
  return reaching;
}

interface Holder {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** What a statement declares that may hold code: functions, classes, and variables whose value has a function in it. */
function holdersOf(statement: SyntaxNode): readonly Holder[] {
  const declared = statement.type.startsWith("Export") ? nodeIn(statement, "declaration") : statement;
  if (declared?.type === "FunctionDeclaration" || declared?.type === "ClassDeclaration")
    return [{ name: identifierName(nodeIn(declared, "id")) ?? "default", node: declared }];
  if (declared?.type !== "VariableDeclaration") return [];
  return nodesIn(declared, "declarations").flatMap((declarator) => {
    const name = identifierName(nodeIn(declarator, "id"));
    return name !== null && hasCode(declarator) ? [{ name, node: declarator }] : [];
  });
}

function hasCode(node: SyntaxNode): boolean {
  return isFunction(node) || childrenOf(node).some(hasCode);
}

function declares(statement: SyntaxNode, names: ReadonlySet<string>): boolean {
  return holdersOf(statement).some(({ name }) => names.has(name));
}

function mentions(node: SyntaxNode, name: string): boolean {
  return identifierName(node) === name || namingChildren(node).some((child) => mentions(child, name));
}

interface LoadFacts {
  readonly names: ReadonlySet<string>;
  readonly calls: boolean;
  /** Paths of the project. */
  readonly requires: readonly string[];
}

/** What a statement does while the module loads, function bodies left out. */
function loadFacts(tree: SourceTree, statement: SyntaxNode): LoadFacts {
  const names = new Set<string>();
  let calls = false;
  const requires: string[] = [];
  const pending = [statement];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const own = requiredPath(node);
    if (own?.startsWith(".")) requires.push(own);
    if (own === null) calls ||= callsOwnCode(tree, node);
    if (node.type === "Identifier") names.add(String(node.name));
    if (!isFunction(node)) pending.push(...namingChildren(node));
  }
  return { names, calls, requires };
}

function requiredPath(node: SyntaxNode): string | null {
  if (node.type !== "CallExpression" || identifierName(nodeIn(node, "callee")) !== "require") return null;
  const [argument] = nodesIn(node, "arguments");
  return typeof argument?.value === "string" ? argument.value : null;
}
