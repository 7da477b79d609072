import { endOf, isFunction, keyOf, startOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { instanceOf } from "./receivers.ts";
import type { Variable, VariableKind } from "./scope.ts";
import { dottedName, requiredModule } from "./value-shape.ts";
import type { Walk } from "./walk.ts";
import { wholeName } from "./whole-name.ts";

/** The names that an import declares; types leave nothing at run time. */
export function declareImports(walk: Walk, node: Ast): void {
  if (node["importKind"] === "type") return;
  for (const specifier of node["specifiers"]) {
    if (specifier.importKind === "type") continue;
    walk.declare(specifier.local.name, "import", specifier.local);
  }
}

/**
 * `require("./routes")(app)`: another module's whole, called without a name of its own; it goes by these very words.
 */
export function noteRequiredCall(walk: Walk, call: Ast): void {
  const required = unwrap(call["callee"]);
  const source = required.type === "CallExpression" ? requiredModule(required) : null;
  // What comes from a package is no function of the project.
  if (!source?.startsWith(".") || walk.scope.lookup("require")) return;
  const name = `require(${JSON.stringify(source)})`;
  const { moduleScope } = walk;
  if (!moduleScope.variables.has(name)) {
    walk.declare(name, "import", required, moduleScope);
    const id = { type: "Identifier", name, start: startOf(required), end: endOf(required) };
    walk.requires.push({
      declarator: { type: "VariableDeclarator", id, init: required },
      scope: moduleScope,
    });
  }
  walk.within(call, () => walk.refer(required, name, null));
}

/** `export { name }` mentions the name; `export { name } from` does not. */
export function visitNamedExport(walk: Walk, node: Ast): void {
  if (node["source"] || node["exportKind"] === "type") return;
  if (node["declaration"]) return walk.within(node, () => walk.visit(node["declaration"]));
  walk.enter(node);
  for (const specifier of node["specifiers"]) {
    if (specifier.local.type !== "Identifier") continue;
    walk.within(specifier, () => walk.refer(specifier.local, specifier.local.name, null));
  }
  walk.leave();
}

/** A default export without a name of its own goes by `default`. */
export function noteDefaultExport(walk: Walk, node: Ast): void {
  const value = unwrap(node["declaration"]);
  if (value["id"] || value.type === "Identifier") return;
  const variable = walk.declare("default", "const", value, walk.moduleScope);
  variable.initial = value;
  walk.own(value, variable);
  if (isFunction(value) || value.type === "ClassDeclaration") walk.owners.set(value, variable);
}

/** `module.exports = {…}`, `exports.x = {…}`, `X = class …`: names and `this` for what stands on the right. */
export function noteObjectOwner(walk: Walk, node: Ast): void {
  const left = unwrap(node["left"]);
  const isWhole =
    dottedName(left) === "module.exports" || (left["name"] === "exports" && !walk.scope.lookup("exports"));
  if (isWhole) return walk.own(node["right"], wholeExport(walk, node["right"]) ?? walk.exports);
  if (left.type === "Identifier") {
    const variable = walk.scope.lookup(left["name"]);
    if (variable) walk.own(node["right"], variable);
    return;
  }
  if (left.type !== "MemberExpression") return;
  const value = unwrap(node["right"]);
  const isPrototype = keyOf(left) === "prototype" && value.type === "ObjectExpression";
  const owner =
    isPrototype && left["object"].type === "Identifier" ? walk.scope.lookup(left["object"].name) : null;
  if (owner) walk.own(value, instanceOf(owner));
}

const WHOLE_KINDS: Readonly<Record<string, VariableKind>> = {
  ClassExpression: "class",
  FunctionExpression: "function",
  ArrowFunctionExpression: "function",
  NewExpression: "const",
  CallExpression: "const",
};

/**
 * What a module hands out as its whole without a name of its own: `module.exports = class Pool {…}`, `= new Pool()`.
 */
function wholeExport(walk: Walk, right: Ast): Variable | null {
  let value = unwrap(right);
  while (value.type === "AssignmentExpression") value = unwrap(value["right"]);
  const kind = WHOLE_KINDS[value.type];
  const name = kind && wholeName(value);
  const { moduleScope } = walk;
  if (!kind || !name || walk.scope !== moduleScope || moduleScope.variables.has(name)) return null;
  const variable = walk.declare(name, kind, value["id"] ?? value, moduleScope);
  variable.initial = value;
  return variable;
}
