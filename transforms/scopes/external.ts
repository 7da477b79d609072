import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Something that another module exports: `*` is the module as a whole. */
export interface External {
  /** Without `node:`. */
  readonly module: string;
  readonly name: string;
}

/** What an expression takes from another module, or null where it is of this file. */
export function externalOf(tree: SourceTree, expression: SyntaxNode | null): External | null {
  const node = unwrapped(expression);
  if (node?.type === "MemberExpression" && node.computed !== true) {
    const whole = externalOf(tree, nodeIn(node, "object"));
    const name = identifierName(nodeIn(node, "property"));
    return whole === null || name === null || !isWhole(whole) ? null : { module: whole.module, name };
  }
  if (node?.type === "CallExpression") return required(node);
  const variable = tree.bindingOf(node);
  const [definition] = variable?.defs ?? [];
  if (variable === null || definition === undefined || variable.defs.length > 1) return null;
  const declared = definition.node as unknown as SyntaxNode;
  return declared.type === "VariableDeclarator"
    ? declaredExternal(tree, declared, variable.name)
    : importedExternal(tree, declared);
}

/** True for the module as a whole, under each of the names that bundlers and compilers give it. */
export function isWhole({ name }: External): boolean {
  return name === "*" || name === "default";
}

function importedExternal(tree: SourceTree, specifier: SyntaxNode): External | null {
  if (specifier.type === "TSImportEqualsDeclaration") {
    return external(nodeIn(nodeIn(specifier, "moduleReference"), "expression"), "*");
  }
  const source = nodeIn(tree.parentOf(specifier), "source");
  if (specifier.type === "ImportDefaultSpecifier") return external(source, "default");
  if (specifier.type === "ImportNamespaceSpecifier") return external(source, "*");
  if (specifier.type !== "ImportSpecifier") return null;
  return external(source, identifierName(nodeIn(specifier, "imported")) ?? "*");
}

/** `const x = require("m")`, `require("m").x`, `{ x } = require("m")`. */
function declaredExternal(tree: SourceTree, declarator: SyntaxNode, local: string): External | null {
  const whole = externalOf(tree, nodeIn(declarator, "init"));
  const id = nodeIn(declarator, "id");
  if (whole === null || id?.type === "Identifier") return whole;
  if (id?.type !== "ObjectPattern" || !isWhole(whole)) return null;
  const property = nodesIn(id, "properties").find((each) => identifierName(nodeIn(each, "value")) === local);
  const name = identifierName(nodeIn(property ?? null, "key"));
  return name === null ? null : { module: whole.module, name };
}

function required(call: SyntaxNode): External | null {
  const [source, ...rest] = nodesIn(call, "arguments");
  if (identifierName(nodeIn(call, "callee")) !== "require" || rest.length > 0) return null;
  return external(source ?? null, "*");
}

function external(source: SyntaxNode | null, name: string): External | null {
  return typeof source?.value === "string" ? { module: source.value.replace(/^node:/, ""), name } : null;
}
