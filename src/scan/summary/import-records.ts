import { endOf, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { RequireSite } from "../scopes/scope-analysis.ts";
import type { Frame, Scope, Variable } from "../scopes/scope.ts";
import { moduleOf } from "../scopes/value-shape.ts";
import type { ImportSummary } from "./file-summary.ts";

/** An import before its variable has an index. */
export interface ImportRecord extends Omit<ImportSummary, "variable"> {
  readonly variable: Variable;
}

/** @param chosen the file's variables, in the order of their summaries */
export function importSummary(record: ImportRecord, chosen: readonly Variable[]): ImportSummary {
  const { source, imported, kind, start, end } = record;
  return { source, imported, kind, start, end, variable: chosen.indexOf(record.variable) };
}

/**
 * Static imports, `require` calls and awaited `import()`s that give another module's exports a local name.
 * @param isLater whether a function may run after its module has loaded
 */
export function importRecords(
  program: Ast,
  requires: readonly RequireSite[],
  moduleScope: Scope,
  isLater: (frame: Frame) => boolean,
): ImportRecord[] {
  const records: ImportRecord[] = [];
  for (const statement of program.body as Ast[]) {
    if (statement.type === "ImportDeclaration") records.push(...staticImports(statement, moduleScope));
    if (statement.type === "TSImportEqualsDeclaration") records.push(...importEquals(statement, moduleScope));
  }
  for (const site of requires) records.push(...requireImports(site, isLater));
  return records;
}

function staticImports(statement: Ast, scope: Scope): ImportRecord[] {
  return statement.specifiers.flatMap((specifier: Ast) => {
    const variable = scope.variables.get(specifier.local.name);
    if (!variable || variable.kind !== "import" || specifier.importKind === "type") return [];
    const isNamespace = specifier.type === "ImportNamespaceSpecifier";
    const imported = isNamespace
      ? "*"
      : specifier.type === "ImportDefaultSpecifier"
        ? "default"
        : specifiedName(specifier);
    return [
      {
        variable,
        source: statement.source.value,
        imported,
        kind: isNamespace ? ("namespace" as const) : ("import" as const),
        start: startOf(specifier),
        end: endOf(specifier),
      },
    ];
  });
}

function specifiedName(specifier: Ast): string {
  return specifier.imported.name ?? String(specifier.imported.value);
}

function importEquals(statement: Ast, scope: Scope): ImportRecord[] {
  const source = statement.moduleReference.expression?.value;
  const variable = scope.variables.get(statement.id.name);
  if (typeof source !== "string" || !variable) return [];
  return [
    {
      variable,
      source,
      imported: "*",
      kind: "require",
      start: startOf(statement.id),
      end: endOf(statement.id),
    },
  ];
}

/**
 * `let log = require("log"); exports.setLog = (given) => { log = given };`: what functions give another value is a
 * slot, and so is what they count on, `var id = require("./first-id"); … id++`.
 */
function isReplaced({ references }: Variable, isLater: (frame: Frame) => boolean): boolean {
  return references.some(
    ({ action, path, frame }) =>
      (action === "write" || action === "update") && path.length === 0 && frame.index > 0 && isLater(frame),
  );
}

function requireImports(
  { declarator, scope }: RequireSite,
  isLater: (frame: Frame) => boolean,
): ImportRecord[] {
  const required = moduleOf(declarator.init);
  if (!required) return [];
  const base = { source: required.source, kind: "require" as const };
  const { id } = declarator;
  if (id.type === "Identifier") {
    const variable = scope.lookup(id.name);
    const imported = required.path[0] ?? "*";
    return variable && required.path.length < 2 && !isReplaced(variable, isLater)
      ? [{ ...base, variable, imported, start: startOf(id), end: endOf(id) }]
      : [];
  }
  if (id.type !== "ObjectPattern" || required.path.length > 0) return [];
  return id.properties.flatMap((property: Ast) => {
    if (property.type !== "Property") return [];
    const value = property.value.type === "AssignmentPattern" ? property.value.left : unwrap(property.value);
    const variable = value.type === "Identifier" ? scope.lookup(value.name) : null;
    if (!variable || isReplaced(variable, isLater)) return [];
    return [{ ...base, variable, imported: keyOf(property), start: startOf(property), end: endOf(property) }];
  });
}
