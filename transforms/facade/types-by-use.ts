import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { methodCalled } from "../access/container-use.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { typeOfParameter, typeOfResult } from "./types-in-comments.ts";

/**
 * The type arguments of a weak table that has none, where the code says what its keys are: `<Function, any>`, with
 * the type of its values where that is said as well. Null where it is not, or says several.
 */
export function weakTypesByUse({
  tree,
  variable,
}: Pick<Declaration, "tree"> & Partial<Declaration>): string | null {
  if (!variable) return null;
  const calls = variable.references.flatMap(({ identifier }) => methodCalled(tree, nodeOf(identifier)) ?? []);
  const keys = calls.map(({ call }) => typeOf(tree, nodesIn(call, "arguments")[0]));
  const values = calls
    .filter(({ name }) => name === "set")
    .map(({ call }) => typeOf(tree, nodesIn(call, "arguments")[1]));
  const key = soleOf(keys);
  return key === null ? null : `<${key}, ${soleOf(values) ?? "any"}>`;
}

function soleOf(types: readonly (string | null)[]): string | null {
  const [only, ...others] = new Set(types);
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * What is written of a parameter or constant, in its comment where it is one of JavaScript, or the class that an
 * instance is made of.
 */
function typeOf(tree: SourceTree, node: SyntaxNode | undefined): string | null {
  if (node?.type === "NewExpression" && nodeIn(node, "typeArguments") === null)
    return isOfModule(tree, nodeIn(node, "callee")) ? identifierName(nodeIn(node, "callee")) : null;
  const variable = node?.type === "Identifier" ? tree.bindingOf(node) : null;
  const [declared, ...others] = variable?.identifiers ?? [];
  if (!variable || !declared || others.length > 0) return null;
  const name = nodeOf(declared);
  if (/\.[cm]?jsx?$/.test(tree.path)) return typeOfParameter(tree, name) ?? typeOfConstant(tree, variable);
  const type = nodeIn(nodeIn(name, "typeAnnotation"), "typeAnnotation");
  if (!type || name.optional === true) return null;
  return isPlain(tree, type) ? tree.textOf(type) : null;
}

/**
 * `const made = new Shop()`, `const made = shopOf(town)` with a function of the module whose comment says what it
 * returns.
 */
function typeOfConstant(tree: SourceTree, variable: Variable): string | null {
  const declarator = variable.defs[0]?.node as unknown as SyntaxNode | undefined;
  if (declarator?.type !== "VariableDeclarator" || tree.parentOf(declarator)?.kind !== "const") return null;
  const init = nodeIn(declarator, "init");
  if (init?.type !== "CallExpression") return init?.type === "NewExpression" ? typeOf(tree, init) : null;
  const called = tree.bindingOf(nodeIn(init, "callee"));
  const definition = called?.defs[0]?.node as unknown as SyntaxNode | undefined;
  if (!called || !definition || called !== tree.moduleBinding(called.name)) return null;
  const made = isFunction(definition) ? definition : nodeIn(definition, "init");
  return isFunction(made) ? typeOfResult(tree, made) : null;
}

/** A type with one name, which means the same at the top of the module. */
function isPlain(tree: SourceTree, type: SyntaxNode): boolean {
  if (/^TS(?:Object|String|Number|Boolean)Keyword$/.test(type.type)) return true;
  if (type.type !== "TSTypeReference" || nodeIn(type, "typeArguments") !== null) return false;
  const name = nodeIn(type, "typeName");
  const variable = tree.bindingOf(name);
  return (
    identifierName(name) !== null && (variable === null || variable === tree.moduleBinding(variable.name))
  );
}

/** A class of this file without type parameters: of others one does not see whether they have some. */
function isOfModule(tree: SourceTree, callee: SyntaxNode | null): boolean {
  const variable = tree.bindingOf(callee);
  const definition = variable?.defs[0]?.node as unknown as SyntaxNode | undefined;
  if (!variable || definition?.type !== "ClassDeclaration") return false;
  return nodeIn(definition, "typeParameters") === null && variable === tree.moduleBinding(variable.name);
}
