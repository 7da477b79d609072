import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { dottedName, moduleOf } from "../scopes/value-shape.ts";
import { record } from "./common-js-exports.ts";
import type { ExportSummary } from "./file-summary.ts";

/**
 * Modules that hang on what a module hands out, and so go out with it: `shop.Till = shop.till = require("./till");
 * module.exports = shop`. What else hangs there is state of its own, by the name that it has in the module.
 */
export function hungModules(body: readonly Ast[]): ExportSummary[] {
  const declared = body.flatMap(({ type, declarations }) =>
    type === "VariableDeclaration" ? (declarations as readonly Ast[]) : [],
  );
  const assigned = body.flatMap(({ type, expression }) =>
    type === "ExpressionStatement" ? assignments(expression) : [],
  );
  const wholes = new Set([...assigned.map(wholeOf), ...declared.map(madeWhole)]);
  wholes.delete(null);
  const required = new Set(declared.filter(({ init }) => init && moduleOf(init)).map(({ id }) => id.name));
  return assigned.flatMap(({ left, right }) => {
    const [root, name, ...deeper] = dottedName(left).split(".");
    if (!name || deeper.length > 0 || !wholes.has(root ?? "")) return [];
    const value = valueOf(right);
    const module = moduleOf(value);
    if (module) return [record(left, name, module.path.join(".") || "*", module.source)];
    const isHeld = value.type === "Identifier" && required.has(value.name);
    return isHeld ? [record(left, name, value.name)] : [];
  });
}

/** `a = b = c`: both of them. */
function assignments(expression: Ast): Ast[] {
  const node = unwrap(expression);
  if (node.type !== "AssignmentExpression") return [];
  return [node, ...assignments(node.right)];
}

function valueOf(right: Ast): Ast {
  const node = unwrap(right);
  return node.type === "AssignmentExpression" ? valueOf(node.right) : node;
}

/** `module.exports = shop` */
function wholeOf({ left, right }: Ast): string | null {
  const value = valueOf(right);
  return isTheWhole(left) && value.type === "Identifier" ? value.name : null;
}

/** `const shop = (module.exports = {})` */
function madeWhole({ id, init }: Ast): string | null {
  return init && id.type === "Identifier" && assignments(init).some(({ left }) => isTheWhole(left))
    ? id.name
    : null;
}

function isTheWhole(left: Ast): boolean {
  return /^(?:module\.)?exports$/.test(dottedName(left));
}
