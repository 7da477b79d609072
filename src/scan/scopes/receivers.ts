import { isFunction, keyOf, paramsOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isGivenPrototype } from "./given-prototype.ts";
import { Variable } from "./scope.ts";
import type { Walk } from "./walk.ts";

/** What `this` means inside a non-arrow function, told from where it stands. */
export function selfOf(walk: Walk, node: Ast, declared: Variable | null): Variable | null {
  const parent = walk.stack.at(-1);
  if (parent?.type === "Property" && isMeantForOthers(node)) return null;
  if (parent?.type === "Property") return literalSelf(walk, walk.stack.at(-2) as Ast);
  // `static setScroll(this: Sheet, at)` is lent to sheets.
  if (parent?.type === "MethodDefinition" && parent["static"] && isMeantForOthers(node)) return null;
  if (parent?.type === "MethodDefinition") return classSelf(walk, parent["static"]);
  if (parent?.type === "AssignmentExpression" && parent["right"] === node) {
    const left = unwrap(parent["left"]);
    if (left.type === "MemberExpression") {
      const isConstructor =
        isConstructorName(keyOf(left)) || givesMethods(node) || isGivenPrototype(walk.stack, left);
      const owner = isConstructor ? null : receiverSelf(walk, left["object"]);
      // Who runs the generator that a module hands out says what it runs on: `exports.show = function* () { this.body
      // = page }`.
      return node["generator"] && owner === walk.exports ? null : owner;
    }
  }
  return declared ? instanceOf(declared) : null;
}

/** `afterSet(this: Node)`: the object that it runs on is declared, and is of a named type. */
function isMeantForOthers(node: Ast): boolean {
  const [first] = paramsOf(node);
  const type = first?.["name"] === "this" ? first["typeAnnotation"]?.typeAnnotation : null;
  return type?.type === "TSTypeReference" || type?.type === "TSAnyKeyword";
}

/** `ui.Dialog = function () { this.open = false }` is called with `new`, on an object of its own. */
function isConstructorName(name: string): boolean {
  return /^[_$]*[A-Z][a-z]/.test(name);
}

/**
 * `exports.assertion = function () { this.evaluate = function () { … }; this.command = function () { … } }`: whoever
 * loads the module makes an object by it.
 */
function givesMethods({ body }: Ast): boolean {
  const statements = (body["body"] ?? []) as readonly Ast[];
  return statements.filter(({ expression }) => expression && givesMethod(unwrap(expression))).length > 1;
}

function givesMethod({ type, left, right }: Ast): boolean {
  const isOwn = type === "AssignmentExpression" && left.type === "MemberExpression" && !left["computed"];
  return isOwn && left["object"].type === "ThisExpression" && isFunction(unwrap(right));
}

/** A method of a literal runs on it, unless it describes a component: then on each one that is made from it. */
function literalSelf(walk: Walk, literal: Ast): Variable | null {
  const names: string[] = (literal["properties"] ?? []).map((property: Ast) =>
    property.type === "Property" ? keyOf(property) : "",
  );
  const parts = names.filter((name) => COMPONENT_PARTS.has(name));
  return parts.length > 1 ? null : (walk.owners.get(literal) ?? null);
}

/** What Vue, and others after it, take a component's description from. */
const COMPONENT_PARTS: ReadonlySet<string> = new Set([
  "beforeCreate",
  "beforeDestroy",
  "beforeMount",
  "beforeUnmount",
  "computed",
  "created",
  "data",
  "methods",
  "mixins",
  "mounted",
  "props",
  "unmounted",
  "watch",
]);

/** What `this` means in a member of the innermost class: the class itself, or an instance of it. */
export function classSelf(walk: Walk, isStatic: boolean): Variable | null {
  const body = walk.stack.findLast((node) => node.type === "ClassBody");
  const variable = body ? (walk.owners.get(body) ?? null) : null;
  if (!variable || isStatic) return variable;
  return instanceOf(variable);
}

/** `A.m = function` runs with `this` as A; `A.prototype.m = function` with an instance of A. */
function receiverSelf(walk: Walk, object: Ast): Variable | null {
  const inner = unwrap(object);
  if (inner.type === "Identifier") {
    return inner["name"] === "exports" && !walk.scope.lookup("exports")
      ? walk.exports
      : walk.scope.lookup(inner["name"]);
  }
  if (inner.type === "MemberExpression" && inner["object"].type === "Identifier") {
    if (keyOf(inner) === "exports" && inner["object"].name === "module") return walk.exports;
    const owner = keyOf(inner) === "prototype" ? walk.scope.lookup(inner["object"].name) : null;
    return owner ? instanceOf(owner) : null;
  }
  return null;
}

/** The pseudo-variable that stands for every instance of a class or constructor. */
export function instanceOf(variable: Variable): Variable {
  return (variable.instance ??= new Variable("this", "this", variable.start, variable.end, variable.scope));
}
