import { endOf, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { givenBack } from "../scopes/given-back.ts";
import { identifiersOf } from "../scopes/identifiers-of.ts";
import { dottedName, moduleOf } from "../scopes/value-shape.ts";
import { wholeName } from "../scopes/whole-name.ts";
import type { ExportSummary } from "./file-summary.ts";

export interface ExportRecords {
  readonly exports: readonly ExportSummary[];
  readonly stars: readonly string[];
}

/** What a module hands out, as ES module and as CommonJS, told from its top-level statements. */
export function exportRecords(program: Ast): ExportRecords {
  const exports: ExportSummary[] = [];
  const stars: string[] = [];
  for (const statement of topStatements(program.body)) {
    switch (statement.type) {
      case "ExportNamedDeclaration":
        exports.push(...namedExports(statement));
        break;
      case "ExportDefaultDeclaration":
        exports.push(record(statement.declaration, "default", defaultName(statement.declaration)));
        break;
      case "ExportAllDeclaration":
        if (statement.exportKind === "type") break;
        if (statement.exported)
          exports.push(record(statement.exported, nameOf(statement.exported), "*", statement.source.value));
        else stars.push(statement.source.value);
        break;
      case "TSExportAssignment":
        exports.push(...wholeExport(statement.expression));
        break;
      case "ExpressionStatement":
        commonJsExports(statement.expression, exports, stars);
        break;
      case "VariableDeclaration":
        for (const { id, init } of statement.declarations) {
          if (init) commonJsExports(unwrap(init), exports, stars, id.type === "Identifier" ? id.name : null);
        }
        break;
    }
  }
  return { exports, stars };
}

/** Statements at the top, and what a decision there chooses from: `if (…) module.exports = require("./a")`. */
function topStatements(body: readonly Ast[]): Ast[] {
  return body.flatMap((statement) => [statement, ...topStatements(branchesOf(statement))]);
}

function branchesOf(statement: Ast): Ast[] {
  const branches: (Ast | null | undefined)[] =
    statement.type === "IfStatement"
      ? [statement.consequent, statement.alternate]
      : statement.type === "TryStatement"
        ? [statement.block, statement.handler?.body]
        : [];
  return branches.flatMap((branch) =>
    !branch ? [] : branch.type === "BlockStatement" ? branch.body : [branch],
  );
}

function record(node: Ast, exported: string, local: string, source: string | null = null): ExportSummary {
  return { exported, local, source, start: startOf(node), end: endOf(node) };
}

function namedExports(statement: Ast): ExportSummary[] {
  if (statement.exportKind === "type") return [];
  const { declaration } = statement;
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }: Ast) =>
      identifiersOf(id).map((name) => record(name, name.name, name.name)),
    );
  }
  if (declaration) {
    const isNamed = declaration.id && !/^TS(Interface|TypeAlias)/.test(declaration.type);
    return isNamed ? [record(declaration.id, nameOf(declaration.id), nameOf(declaration.id))] : [];
  }
  return statement.specifiers.map((specifier: Ast) =>
    record(specifier, nameOf(specifier.exported), nameOf(specifier.local), statement.source?.value ?? null),
  );
}

function nameOf(node: Ast): string {
  return node.name ?? String(node.value);
}

function defaultName(declaration: Ast): string {
  const inner = unwrap(declaration);
  if (inner.type === "Identifier") return inner.name;
  return inner.id?.name ?? "default";
}

/**
 * `module.exports = …`: a name stands for the whole, a literal's properties for the single exports.
 * @param holder see commonJsExports
 */
function wholeExport(value: Ast, holder: string | null = null): ExportSummary[] {
  const inner = unwrap(value);
  const required = moduleOf(inner);
  if (required) return [record(inner, "=", required.path.join(".") || "*", required.source)];
  const given = givenBack(inner);
  if (given?.type === "Identifier")
    return [...wholeExport(given), ...inner.arguments.slice(1).flatMap(addedExports)];
  if (inner.type === "Identifier") return [record(inner, "=", inner.name)];
  if (inner.type === "ObjectExpression") {
    const whole = holder === null ? [] : [record(inner, "=", holder)];
    return [...whole, ...inner.properties.flatMap(propertyExport)];
  }
  if (!/^(Class|Function|ArrowFunction|New|Call)Expression$/.test(inner.type)) return [];
  const name = holder ?? wholeName(inner);
  return name === null ? [] : [record(inner, "=", name)];
}

/** `module.exports = Object.assign(table, { add })`: what the table is given beside what it holds. */
function addedExports(added: Ast): ExportSummary[] {
  const inner = unwrap(added);
  return inner.type === "ObjectExpression" ? inner.properties.flatMap(propertyExport) : [];
}

function propertyExport(property: Ast): ExportSummary[] {
  if (property.type !== "Property") return [];
  const value = unwrap(property.value);
  const required = moduleOf(value);
  if (required) return [record(property, keyOf(property), required.path.join(".") || "*", required.source)];
  return value.type === "Identifier" ? [record(value, keyOf(property), value.name)] : [];
}

/** @param holder the local name that is given the same: `const jobs = (exports.jobs = new Queue())` */
function commonJsExports(
  expression: Ast,
  exports: ExportSummary[],
  stars: string[],
  holder: string | null = null,
): void {
  if (
    expression.type === "CallExpression" &&
    /^(__exportStar|tslib.*__exportStar)$/.test(dottedName(expression.callee))
  ) {
    const required = expression.arguments[0] && moduleOf(expression.arguments[0]);
    if (required) stars.push(required.source);
  }
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return;
  const left = dottedName(expression.left);
  let value = unwrap(expression.right);
  if (value.type === "AssignmentExpression") {
    commonJsExports(value, exports, stars, holder);
    while (value.type === "AssignmentExpression") value = unwrap(value.right);
  }
  if (left === "module.exports" || left === "exports") {
    exports.push(...wholeExport(value, holder));
    return;
  }
  const name = /^(?:module\.)?exports\.([\w$]+)$/.exec(left)?.[1];
  if (!name) return;
  const required = moduleOf(value);
  if (required) exports.push(record(expression.left, name, required.path.join(".") || "*", required.source));
  else if (value.type === "Identifier") exports.push(record(expression.left, name, value.name));
  else exports.push(record(expression.left, name, holder ?? `exports.${name}`));
}
