import { identifierName, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import { FACADE_FACTORIES } from "../scan/summary/facade-names.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

/** The runtime's package, one of its subpaths, or the copy of it that `--vendor` puts into a project. */
export function isRuntimeSpecifier(specifier: unknown): boolean {
  return (
    typeof specifier === "string" &&
    /^@unambient\/runtime(\/|$)|(^|\/)unambient-runtime(\/|\.|$)/.test(specifier)
  );
}

/** What a file calls the runtime's exports: local name (or `namespace.name`) to exported name. */
export function runtimeNames(program: SyntaxNode): ReadonlyMap<string, string> {
  return new Map(nodesIn(program, "body").flatMap(namesOf));
}

type Name = readonly [local: string, exported: string];

function namesOf(statement: SyntaxNode): readonly Name[] {
  if (statement.type === "ImportDeclaration") {
    if (!isRuntimeSpecifier(nodeIn(statement, "source")?.value)) return [];
    return nodesIn(statement, "specifiers").flatMap(importedNames);
  }
  if (statement.type !== "VariableDeclaration") return [];
  return nodesIn(statement, "declarations").flatMap(requiredNames);
}

function importedNames(specifier: SyntaxNode): readonly Name[] {
  const local = identifierName(nodeIn(specifier, "local")) ?? "";
  if (specifier.type === "ImportNamespaceSpecifier") return throughNamespace(local);
  const exported = identifierName(nodeIn(specifier, "imported"));
  return exported === null ? [] : [[local, exported]];
}

function requiredNames(declarator: SyntaxNode): readonly Name[] {
  const init = nodeIn(declarator, "init");
  const id = nodeIn(declarator, "id");
  const local = identifierName(id);
  if (init?.type === "MemberExpression" && isRequire(nodeIn(init, "object"))) {
    const exported = identifierName(nodeIn(init, "property"));
    return local === null || exported === null ? [] : [[local, exported]];
  }
  if (!isRequire(init)) return [];
  if (local !== null) return throughNamespace(local);
  return nodesIn(id, "properties").flatMap((property) => {
    const exported = identifierName(nodeIn(property, "key"));
    const name = identifierName(nodeIn(property, "value"));
    return exported === null || name === null ? [] : [[name, exported] as const];
  });
}

function isRequire(node: SyntaxNode | null): boolean {
  if (node?.type !== "CallExpression" || identifierName(nodeIn(node, "callee")) !== "require") return false;
  return isRuntimeSpecifier(nodesIn(node, "arguments")[0]?.value);
}

function throughNamespace(local: string): readonly Name[] {
  return FACADE_FACTORIES.map((name) => [`${local}.${name}`, name] as const);
}
