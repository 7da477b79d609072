import { isFunction, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isClockShape, isDateRead } from "./clock-shape.ts";

/**
 * A short word for what an expression yields: `nullish`, `true`, `false`, `number`, `string`, `function`, `class`,
 * `array`, `empty-array`, `object`, `empty-object`, `blank-object` (a record of empty things and times), `regexp`,
 * `sticky-regexp` (one that goes on from where it left off), `new:Name`, `call:name`, `id:name`, `member:root.path`,
 * `await`, `truth` (of a comparison), `compute` or `other`.
 */
export function valueShape(expression: Ast | null | undefined): string {
  if (!expression) return "nullish";
  const node = unwrap(expression);
  switch (node.type) {
    case "Literal":
      return literalShape(node);
    case "NullLiteral":
      return "nullish";
    case "TemplateLiteral":
      return node.expressions.length === 0 ? "string" : "compute";
    case "Identifier":
      return node.name === "undefined" ? "nullish" : `id:${node.name}`;
    case "UnaryExpression":
      return node.operator === "void" ? "nullish" : unaryShape(node);
    case "ArrayExpression":
      return node.elements.length === 0 ? "empty-array" : "array";
    case "ObjectExpression":
      return objectShape(node);
    case "NewExpression":
      return regexpMade(node) ?? `new:${dottedName(node.callee)}`;
    case "CallExpression":
      return regexpMade(node) ?? callShape(node);
    case "MemberExpression":
      return `member:${importedPart(node) ?? dottedName(node)}`;
    case "ClassExpression":
    case "ClassDeclaration":
      return "class";
    case "AwaitExpression":
      return unwrap(node.argument).type === "ImportExpression" ? "member:import" : "await";
    case "ThisExpression":
      return "this";
    case "AssignmentExpression":
      return valueShape(node.right);
    case "SequenceExpression":
      return valueShape(node.expressions.at(-1));
    case "ConditionalExpression":
      return branchShape(node.consequent, node.alternate);
    case "LogicalExpression":
      return node.operator !== "&&" && node.left.type === "Identifier" && !STAYS.test(node.left.name)
        ? valueShape(node.right)
        : branchShape(node.left, node.right);
    case "BinaryExpression":
      return COMPARISONS.test(node.operator) ? "truth" : "compute";
    case "UpdateExpression":
      return "compute";
    default:
      return isFunction(node) ? "function" : "other";
  }
}

const COMPARISONS = /^([!=]==?|[<>]=?|in|instanceof)$/;

/** `a.b.c` for plain member chains, `*` where a step is computed; "" for anything that is no chain of names. */
export function dottedName(expression: Ast): string {
  const node = unwrap(expression);
  if (node.type === "Identifier") return node.name;
  if (node.type === "ThisExpression") return "this";
  if (node.type === "MemberExpression") {
    const root = dottedName(node.object);
    return root === "" ? `.${keyOf(node)}` : `${root}.${keyOf(node)}`;
  }
  if (node.type === "CallExpression") return requireName(node) ?? `${dottedName(node.callee)}()`;
  if (node.type === "Import" || node.type === "ImportExpression") return "import";
  return "";
}

/** `import.parse` for `(await import("…")).parse`, or null. */
function importedPart(member: Ast): string | null {
  const awaited = unwrap(member.object);
  if (awaited.type !== "AwaitExpression" || unwrap(awaited.argument).type !== "ImportExpression") return null;
  return `import.${keyOf(member)}`;
}

/** The specifier of `require("…")`, or null. */
export function requiredModule(expression: Ast | null | undefined): string | null {
  if (!expression) return null;
  const node = unwrap(expression);
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "require")
    return null;
  const argument = node.arguments[0];
  return argument && typeof argument.value === "string" ? argument.value : null;
}

/** Specifier and property path of `require("…").a.b` or `await import("…")`, or null. */
export function moduleOf(
  expression: Ast,
): { readonly source: string; readonly path: readonly string[] } | null {
  const node = unwrap(expression);
  if (node.type === "MemberExpression") {
    const inner = moduleOf(node.object);
    return inner && { source: inner.source, path: [...inner.path, keyOf(node)] };
  }
  if (node.type === "AwaitExpression") return moduleOf(node.argument);
  if (node.type === "ImportExpression") {
    return typeof node.source.value === "string" ? { source: node.source.value, path: [] } : null;
  }
  const source = requiredModule(node);
  return source === null ? null : { source, path: [] };
}

/** `{ jobs: new Map(), count: 0 }` says no more than `{}`: it is made to be filled. */
function objectShape({ properties }: Ast): string {
  if (properties.length === 0) return "empty-object";
  const areBlank = properties.every(
    (each: Ast) => each.type === "Property" && !each.computed && isBlank(valueShape(each.value)),
  );
  return areBlank ? "blank-object" : "object";
}

/** What a record begins with before anybody uses it; when that was tells nothing of what is in it. */
function isBlank(shape: string): boolean {
  return BLANK.test(shape) || isClockShape(shape);
}

const BLANK = /^(nullish|true|false|number|string|(empty|blank)-\w+|new:(Map|Set|WeakMap|WeakSet))$/;

function requireName(call: Ast): string | null {
  return requiredModule(call) === null ? null : "require()";
}

function literalShape(node: Ast): string {
  if (node.value === true) return "true";
  if (node.value === false) return "false";
  if (node.regex) return regexpShape(node.regex.flags);
  if (node.value === null) return "nullish";
  return typeof node.value === "string" ? "string" : "number";
}

/** With `g` or `y` an expression keeps the place where its next search begins. */
function regexpShape(flags: string): string {
  return /[gy]/.test(flags) ? "sticky-regexp" : "regexp";
}

function regexpMade({ callee, arguments: [pattern, flags] }: Ast): string | null {
  if (callee.type !== "Identifier" || callee.name !== "RegExp" || !pattern) return null;
  return typeof flags?.value === "string" ? regexpShape(flags.value) : null;
}

function unaryShape(node: Ast): string {
  if (isDateRead(node)) return CLOCK;
  if (node.operator === "!" && node.argument.type === "Literal")
    return node.argument.value ? "false" : "true";
  if (node.operator === "!") return "truth";
  return node.operator === "-" && node.argument.type === "Literal" ? "number" : "compute";
}

function callShape(node: Ast): string {
  if (isDateRead(node)) return CLOCK;
  const name = dottedName(node.callee);
  if (MAKES_FROM_NULL.test(name) && node.arguments[0]?.type === "Literal") return "empty-object";
  if (/^Object\.(freeze|seal)$/.test(name)) return "frozen";
  if (/^(Array|Array\.from|Array\.of)$/.test(name)) return "array";
  return `call:${name}`;
}

/** `Object.create(null)`, and the function by a name of its own, as `const { create } = Object` gives it. */
const MAKES_FROM_NULL = /^(Object\.create|create|[oO]bjectCreate)$/;

const CLOCK = "call:Date.now";

/**
 * What matters of `a || b` and `c ? a : b`: the container, when one side makes one; where a script stands in for a
 * module, as `typeof exports === "object" ? exports : {}` does, the exports.
 */
function branchShape(one: Ast, other: Ast): string {
  const shapes = [valueShape(one), valueShape(other)];
  const known = shapes.find(
    (shape) => /^id:(globalThis|global|window|self)$/.test(shape) || isTheExports(shape),
  );
  if (known) return known;
  const ofPage = shapes.find((shape) => PAGE.test(shape));
  if (ofPage) return ofPage;
  const telling = shapes.find((shape) => /^(new:|array|empty-|blank-|object|call:)/.test(shape));
  return telling ?? shapes.find((shape) => shape !== "nullish") ?? "nullish";
}

/** `exports || {}`, `document || {}`: where there is one, it is what is worked on. */
const STAYS = /^(exports|document)$/;

/** `document || {}`, `doc.documentElement || {}`: the page, or a part of it, where there is one. */
const PAGE = /^(id:document$|member:(document\.|[\w$.]+\.documentElement$))/;

/** `exports`, `module.exports` */
export function isTheExports(shape: string): boolean {
  return /^(id:|member:module\.)exports$/.test(shape);
}
