import type { Reference, Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declares, evaluated, hasAccessors, namesReaching } from "./code-holders.ts";
import { listsAround } from "./lists-around.ts";
import { mentions, namingChildren } from "./named-by.ts";
import { runsPlainly } from "./plainly-run.ts";
import { functionsRunBy } from "./run-on-the-spot.ts";
import { callsOwnCode } from "./runs-own-code.ts";

/** Whether what a path of the project stands for may reach the module while it loads. */
type CallsBack = (specifier: string) => boolean;

/**
 * A `var` reads as undefined before its declaration ran; a facade's `.value` would throw there. True when code above
 * the declaration touches the variable, or calls out while it names something that holds code which touches it, or
 * shows such a function to other modules and then requires one of the project's own that may call back; or when the
 * value itself, or one before it in the same statement, names the variable or is made by such a call.
 * @param uses those that count; @default all
 */
export function isReachedBeforeDeclared(
  tree: SourceTree,
  variable: Variable,
  statement: SyntaxNode,
  mayCallBack: CallsBack = () => true,
  uses: readonly Reference[] = variable.references,
): boolean {
  const isOwn = (declarator: SyntaxNode) => identifierName(nodeIn(declarator, "id")) === variable.name;
  const declarators = nodesIn(statement, "declarations");
  const values = declarators.slice(0, declarators.findIndex(isOwn) + 1).map((each) => nodeIn(each, "init"));
  const isNamed = ({ names }: LoadFacts) => names.has(variable.name);
  const reaching = namesReaching(tree, variable, uses);
  const isAccessed = hasAccessors(tree, variable, reaching);
  const isUsedIn = (made: SyntaxNode) => uses.some(({ identifier }) => isInside(nodeOf(identifier), made));
  const state = { name: variable.name, reaching, isNamed, isAccessed, isUsedIn };
  return isReachedAbove(tree, state, { statement, values }, mayCallBack);
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
  const isAccessed = hasAccessors(tree, owner, reaching);
  const state = { name: owner.name, reaching, isNamed: () => false, isAccessed, isUsedIn: () => false };
  return isReachedAbove(tree, state, { statement, values: [value] }, mayCallBack);
}

interface State {
  /** What code says to touch it. */
  readonly name: string;
  readonly reaching: ReadonlySet<string>;
  readonly isNamed: (load: LoadFacts) => boolean;
  /** To ask for a property is to call something, for all that can be seen. */
  readonly isAccessed: boolean;
  /** Whether a function without a name touches it. */
  readonly isUsedIn: (made: SyntaxNode) => boolean;
}

function isReachedAbove(
  tree: SourceTree,
  state: State,
  { statement, values }: { readonly statement: SyntaxNode; readonly values: readonly (SyntaxNode | null)[] },
  mayCallBack: CallsBack,
): boolean {
  const { reaching, isNamed, isUsedIn } = state;
  const calls = (node: SyntaxNode, load: LoadFacts) =>
    load.calls && (mentions(evaluated(node), reaching) || functionsRunBy(tree, node).some(isUsedIn));
  // `var desk = desk || {}` asks for what it makes, as `var open = count(), desk = {}` may.
  for (const value of values) {
    const load = value === null ? null : loadFacts(tree, value, state);
    if (value !== null && load !== null && (isNamed(load) || calls(value, load))) return true;
  }
  const before = listsAround(tree, statement)
    .flat()
    .filter((node) => node.end <= statement.start);
  let isShown = before.some((node) => node.type === "ExportNamedDeclaration" && declares(node, reaching));
  for (const node of before) {
    if (node.type === "FunctionDeclaration" || node.type === "ImportDeclaration") continue;
    const load = loadFacts(tree, node, state);
    if (isNamed(load) || calls(node, load)) return true;
    isShown ||= mentions(node, reaching);
    if (isShown && load.requires.some(mayCallBack)) return true;
  }
  return false;
}

interface LoadFacts {
  readonly names: ReadonlySet<string>;
  readonly calls: boolean;
  /** Paths of the project. */
  readonly requires: readonly string[];
}

/**
 * What a statement does while the module loads, function bodies left out; calls that stay clear of the state do not
 * count.
 */
function loadFacts(tree: SourceTree, statement: SyntaxNode, { name, isAccessed }: State): LoadFacts {
  const names = new Set<string>();
  let calls = false;
  const requires: string[] = [];
  const pending = [statement];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const own = requiredPath(node);
    if (own?.startsWith(".")) requires.push(own);
    if (own === null)
      calls ||= callsOwnCode(tree, node) && !(isKeptByName(tree, node) && runsPlainly(tree, node, name));
    calls ||= isAccessed && node.type === "MemberExpression";
    if (node.type === "Identifier") names.add(String(node.name));
    if (!isFunction(node)) pending.push(...namingChildren(node));
  }
  return { names, calls, requires };
}

/**
 * What is made goes to a name, by which it is told what is done with it afterwards: `var desk = new Desk()`. A field
 * goes with its class.
 */
function isKeptByName(tree: SourceTree, made: SyntaxNode): boolean {
  for (const outer of tree.ancestorsOf(made)) {
    switch (outer.type) {
      case "VariableDeclarator":
        return identifierName(nodeIn(outer, "id")) !== null;
      case "AssignmentExpression":
        return identifierName(nodeIn(outer, "left")) !== null;
      case "PropertyDefinition":
        return true;
    }
    if (isFunction(outer)) return false;
  }
  return false;
}

function requiredPath(node: SyntaxNode): string | null {
  if (node.type !== "CallExpression" || identifierName(nodeIn(node, "callee")) !== "require") return null;
  const [argument] = nodesIn(node, "arguments");
  return typeof argument?.value === "string" ? argument.value : null;
}
