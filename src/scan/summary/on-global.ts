import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { isOfNode } from "../scopes/node-globals.ts";
import type { Variable } from "../scopes/scope.ts";

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "global", "window", "self", "process"]);

/**
 * Whether what a variable begins with is kept on the global object as well: `const jobs = (globalThis.__jobs ??= new
 * Map())`, `window.jobs || {}`; or is a builtin where there is one, `typeof process === "object" ? process : {}`. Other
 * copies of the module go on with the same object.
 */
export function isOnGlobal({ initial, scope }: Variable): boolean {
  return initial !== null && comesFromGlobal(unwrap(initial), scope);
}

/**
 * `current = globalThis[KEY] = this`, `globalThis[KEY] = current = made`: other copies of the module find the same
 * value there.
 */
export function isSharedOnGlobal({ kind, mentions, scope }: Variable): boolean {
  if (kind !== "let" && kind !== "var") return false;
  return mentions.some(({ node, trail }) => {
    const [assignment, outer] = [trail?.node, trail?.up?.node];
    if (assignment?.type !== "AssignmentExpression" || assignment["left"] !== node) return false;
    const given = unwrap(assignment["right"]);
    return [given, outer].some((each) => each?.type === "AssignmentExpression" && isSetOnGlobal(each, scope));
  });
}

/** Under a key that copies of the module agree on; `global.By = By = made` is for whoever writes a script. */
function isSetOnGlobal(assignment: Ast, scope: Variable["scope"]): boolean {
  const left = unwrap(assignment["left"]);
  const isAgreed = left.type === "MemberExpression" && (left["computed"] || keyOf(left).startsWith("_"));
  return isAgreed && comesFromGlobal(left, scope);
}

function comesFromGlobal(node: Ast, scope: Variable["scope"]): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return comesFromGlobal(unwrap(node["left"]), scope) || comesFromGlobal(unwrap(node["right"]), scope);
    case "LogicalExpression":
      return (
        node["operator"] !== "&&" &&
        (comesFromGlobal(unwrap(node["left"]), scope) || comesFromGlobal(unwrap(node["right"]), scope))
      );
    case "ConditionalExpression":
      return (
        comesFromGlobal(unwrap(node["consequent"]), scope) ||
        comesFromGlobal(unwrap(node["alternate"]), scope)
      );
    case "MemberExpression":
      return isGlobalObject(unwrap(node["object"]), scope);
    case "Identifier":
      return isBuiltin(node["name"]) && scope.lookup(node["name"]) === null;
    default:
      return false;
  }
}

/** `console`, `process`: there is one, which whoever names it finds. */
function isBuiltin(name: string): boolean {
  return isOfNode(name) && name !== "undefined";
}

/**
 * The global object by its own name or by one that a constant gives it: `const root = globalThis as unknown as Root`,
 * `const root = typeof globalThis === "undefined" ? window : globalThis`.
 */
function isGlobalObject(node: Ast, scope: Variable["scope"]): boolean {
  if (node.type !== "Identifier") return false;
  const variable = scope.lookup(node["name"]);
  if (variable === null) return GLOBAL_OBJECTS.has(node["name"]);
  const named = variable.kind === "const" ? variable.initial : null;
  return named !== null && isGlobalByName(unwrap(named), variable.scope);
}

function isGlobalByName(node: Ast, scope: Variable["scope"]): boolean {
  if (node.type === "Identifier")
    return GLOBAL_OBJECTS.has(node["name"]) && scope.lookup(node["name"]) === null;
  const branches = BRANCHES[node.type] ?? [];
  return branches.some((branch) => isGlobalByName(unwrap(node[branch]), scope));
}

const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  ConditionalExpression: ["consequent", "alternate"],
  LogicalExpression: ["left", "right"],
};
