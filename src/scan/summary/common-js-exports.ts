import { endOf, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { givenBack } from "../scopes/given-back.ts";
import { dottedName, isTheExports, moduleOf, valueShape } from "../scopes/value-shape.ts";
import { wholeName } from "../scopes/whole-name.ts";
import { isSleepFunction, isSleepOfAnother } from "../tests/sleep-helper.ts";
import type { ExportSummary } from "./file-summary.ts";

export function record(
  node: Ast,
  exported: string,
  local: string,
  source: string | null = null,
): ExportSummary {
  return { exported, local, source, start: startOf(node), end: endOf(node) };
}

/** The record of a value that has no name of its own. */
export function valueRecord(node: Ast, exported: string, local: string, value: Ast): ExportSummary {
  const made = record(node, exported, local);
  const inner = unwrap(value);
  return isSleepFunction(inner) || isSleepOfAnother(inner) ? { ...made, isSleepHelper: true } : made;
}

/**
 * `module.exports = …`: a name stands for the whole, a literal's properties for the single exports.
 * @param holder see commonJsExports
 */
export function wholeExport(value: Ast, holder: string | null = null): ExportSummary[] {
  const inner = unwrap(value);
  const required = moduleOf(inner);
  if (required) return [record(inner, "=", required.path.join(".") || "*", required.source)];
  const given = givenBack(inner);
  if (given?.type === "Identifier")
    return [...wholeExport(given), ...inner.arguments.slice(1).flatMap(addedExports)];
  if (inner.type === "Identifier") return [record(inner, "=", inner.name)];
  if (inner.type === "ObjectExpression") {
    const whole = holder === null ? [] : [record(inner, "=", holder)];
    const values = holder === null ? inner.properties.flatMap(valueExport) : [];
    return [...whole, ...inner.properties.flatMap(propertyExport), ...values];
  }
  if (!/^(Class|Function|ArrowFunction|New|Call)Expression$/.test(inner.type))
    return holder === null ? [] : [record(inner, "=", holder)];
  const name = holder ?? wholeName(inner);
  return name === null ? [] : [valueRecord(inner, "=", name, inner)];
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

/** What has no other name goes by that of the exports, as `exports.jobs = new Map()` does; see literalExports. */
function valueExport(property: Ast): ExportSummary[] {
  if (property.type !== "Property" || property.computed || property.kind !== "init") return [];
  if (moduleOf(unwrap(property.value)) || unwrap(property.value).type === "Identifier") return [];
  return [valueRecord(property, keyOf(property), `exports.${keyOf(property)}`, property.value)];
}

/** `const self = exports`, `var api = exports || {}`: names under which a module speaks of what it hands out. */
export function exportsAliases(body: readonly Ast[]): ReadonlySet<string> {
  const declared = body.flatMap(({ type, declarations }) =>
    type === "VariableDeclaration" ? declarations : [],
  );
  return new Set(
    declared
      .filter(({ id, init }: Ast) => id.type === "Identifier" && isTheExports(valueShape(init)))
      .map(({ id }: Ast) => id.name),
  );
}

const EXPORTS = /^(module\.)?exports$/;
const NO_ALIASES: ReadonlySet<string> = Object.freeze(new Set<string>());

/**
 * @param holder the local name that is given the same: `const jobs = (exports.jobs = new Queue())`
 * @param aliases see exportsAliases
 */
export function commonJsExports(
  expression: Ast,
  exports: ExportSummary[],
  stars: string[],
  holder: string | null = null,
  aliases: ReadonlySet<string> = NO_ALIASES,
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
    commonJsExports(value, exports, stars, holder, aliases);
    while (value.type === "AssignmentExpression") value = unwrap(value.right);
  }
  if (EXPORTS.test(left)) {
    exports.push(...wholeExport(value, holder));
    return;
  }
  const [, root = "", name] = /^((?:module\.)?[\w$]+)\.([\w$]+)$/.exec(left) ?? [];
  if (!name || !(EXPORTS.test(root) || aliases.has(root))) return;
  const required = moduleOf(value);
  if (required) exports.push(record(expression.left, name, required.path.join(".") || "*", required.source));
  else if (value.type === "Identifier") exports.push(record(expression.left, name, value.name));
  else exports.push(valueRecord(expression.left, name, holder ?? `exports.${name}`, value));
}
