import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import type { NamespaceSummary } from "./file-summary.ts";
import { isNamespace, membersOf, MODULE_SYNTAX } from "./shared-names.ts";

/**
 * What the namespaces of a module export, which the rest of the module asks for by the name of the namespace:
 * `namespace Private { export let layout = US }`, `Private.layout = given`. Null for a module that has none, and for
 * scripts, whose namespaces go on in others; see SharedSummary.
 */
export function ownNamespaces(program: Ast, chosen: readonly Variable[]): NamespaceSummary | null {
  const body: readonly Ast[] = program["body"];
  const spaces = body.map(declared).filter((node) => node !== null && isNamespace(node)) as Ast[];
  if (spaces.length === 0 || !body.some(({ type }) => MODULE_SYNTAX.test(type))) return null;
  const places = new Map(chosen.map((variable, index) => [variable.start, index]));
  const names = spaces
    .flatMap((node) => membersOf(node, ""))
    .flatMap(([name, start]) => {
      const index = places.get(start);
      return index === undefined ? [] : [[name, index] as const];
    });
  const outermost = new Set(names.map(([name]) => name.slice(0, name.indexOf("."))));
  const asked = chosen.flatMap((variable, index) =>
    variable.scope.path === "" && outermost.has(variable.name) ? [index] : [],
  );
  return names.length === 0 ? null : { names, asked };
}

function declared(statement: Ast): Ast | null {
  return statement.type === "ExportNamedDeclaration" ? statement["declaration"] : statement;
}
