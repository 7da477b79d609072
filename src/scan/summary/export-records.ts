import { amdModule } from "../scopes/amd-module.ts";
import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { identifiersOf } from "../scopes/identifiers-of.ts";
import { commonJsExports, exportsAliases, record, valueRecord, wholeExport } from "./common-js-exports.ts";
import type { ExportSummary } from "./file-summary.ts";
import { hungModules } from "./hung-modules.ts";

export interface ExportRecords {
  readonly exports: readonly ExportSummary[];
  readonly stars: readonly string[];
}

/** What a module hands out, as ES module, as CommonJS and for AMD, told from its top-level statements. */
export function exportRecords(program: Ast): ExportRecords {
  const exports: ExportSummary[] = [];
  const stars: string[] = [];
  const aliases = exportsAliases(program.body);
  for (const statement of topStatements(program.body)) {
    switch (statement.type) {
      case "ExportNamedDeclaration":
        exports.push(...namedExports(statement));
        break;
      case "ExportDefaultDeclaration":
        exports.push(defaultExport(statement.declaration));
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
        commonJsExports(statement.expression, exports, stars, null, aliases);
        break;
      case "VariableDeclaration":
        for (const { id, init } of statement.declarations) {
          if (init) commonJsExports(unwrap(init), exports, stars, id.type === "Identifier" ? id.name : null);
        }
        break;
    }
  }
  const whole = amdModule(program)?.whole;
  if (whole) exports.push(...wholeExport(whole));
  exports.push(...hungModules(program.body));
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

function defaultExport(declaration: Ast): ExportSummary {
  return valueRecord(declaration, "default", defaultName(declaration), declaration);
}

function defaultName(declaration: Ast): string {
  const inner = unwrap(declaration);
  if (inner.type === "Identifier") return inner.name;
  return inner.id?.name ?? "default";
}
