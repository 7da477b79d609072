import type { Reference, Variable } from "@typescript-eslint/scope-manager";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import { identifierName, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { listsAround } from "./lists-around.ts";
import { mentions, namesIn } from "./named-by.ts";

/** Names of what holds code that touches the variable in one of these places, directly or through one another. */
export function namesReaching(
  tree: SourceTree,
  variable: Variable,
  uses: readonly Reference[] = variable.references,
): ReadonlySet<string> {
  const [declared] = variable.identifiers;
  const lists = declared ? listsAround(tree, nodeOf(declared)) : [];
  const holders = lists
    .flat()
    .flatMap(holdersOf)
    .filter(({ name }) => name !== variable.name);
  const direct = holders.filter(({ node }) =>
    uses.some(({ identifier }) => isInside(nodeOf(identifier), node)),
  );
  const reaching = new Set(direct.map(({ name }) => name));
  if (reaching.size === 0) return reaching;
  const naming = holders.map(({ name, node }) => ({ name, names: namesIn(node) }));
  for (let size = -1; size !== reaching.size;) {
    size = reaching.size;
    for (const { name, names } of naming) if (hasAny(names, reaching)) reaching.add(name);
  }
  return reaching;
}

function hasAny(names: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const name of wanted) if (names.has(name)) return true;
  return false;
}

interface Holder {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** What a statement gives code to, or what has some: functions, classes, and what it declares or assigns. */
function holdersOf(statement: SyntaxNode): readonly Holder[] {
  const assignment = assigned(statement);
  if (assignment) return [assignment];
  const declared = statement.type.startsWith("Export") ? nodeIn(statement, "declaration") : statement;
  if (declared?.type === "FunctionDeclaration" || declared?.type === "ClassDeclaration")
    return [{ name: identifierName(nodeIn(declared, "id")) ?? "default", node: declared }];
  if (declared?.type !== "VariableDeclaration") return [];
  return nodesIn(declared, "declarations").flatMap((declarator) => {
    const name = identifierName(nodeIn(declarator, "id"));
    return name === null ? [] : [{ name, node: declarator }];
  });
}

/** Whether code of one of them runs where a property is asked for or set. */
export function hasAccessors(tree: SourceTree, variable: Variable, reaching: ReadonlySet<string>): boolean {
  const touched = new Set([variable.name, ...reaching]);
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isAccessor(node) && mentions(node, touched)) return true;
    pending.push(...childrenOf(node));
  }
  return false;
}

/** `get size() { … }`, `{ get: function () { … } }` as a descriptor. */
function isAccessor(node: SyntaxNode): boolean {
  if (node.type !== "Property" && node.type !== "MethodDefinition") return false;
  return /^[gs]et$/.test(String(node.kind)) || /^[gs]et$/.test(identifierName(nodeIn(node, "key")) ?? "");
}

/**
 * `Shelf.prototype.add = …` and `Object.defineProperty(Shelf.prototype, "size", …)` give something to `Shelf`, `first
 * = …` another function to `first`.
 */
function assigned(statement: SyntaxNode): Holder | null {
  const node = statement.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
  const [given] = node?.type === "CallExpression" ? nodesIn(node, "arguments") : [];
  const owner = identifierName(prototypeOwner(given ?? null));
  if (node && owner !== null) return { name: owner, node };
  const target = node?.type === "AssignmentExpression" ? nodeIn(node, "left") : null;
  const name = identifierName(prototypeOwner(target) ?? prototypeOwner(nodeIn(target, "object")) ?? target);
  return node && name !== null ? { name, node } : null;
}

function prototypeOwner(node: SyntaxNode | null): SyntaxNode | null {
  return identifierName(nodeIn(node, "property")) === "prototype" ? nodeIn(node, "object") : null;
}

/** Whether a statement declares one of them. */
export function declares(statement: SyntaxNode, names: ReadonlySet<string>): boolean {
  return holdersOf(statement).some(({ name }) => names.has(name));
}

/** What is evaluated: of an assignment to a name or a prototype only the value. */
export function evaluated(statement: SyntaxNode): SyntaxNode {
  return nodeIn(assigned(statement)?.node ?? null, "right") ?? statement;
}
