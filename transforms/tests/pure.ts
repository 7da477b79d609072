import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const PURE = new Set([
  "Identifier",
  "Literal",
  "ThisExpression",
  "MemberExpression",
  "PrivateIdentifier",
  "ChainExpression",
  "BinaryExpression",
  "LogicalExpression",
  "ConditionalExpression",
  "TemplateLiteral",
  "TemplateElement",
  "ArrayExpression",
  "ObjectExpression",
  "Property",
  "SpreadElement",
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSNonNullExpression",
]);

const PURE_METHODS = new Set(
  (
    "map filter slice flat flatMap concat join includes indexOf lastIndexOf find findIndex some every at keys values entries " +
    "has get toString trim split startsWith endsWith toLowerCase toUpperCase substring getTime " +
    "callCount getCall getCalls"
  ).split(" "),
);

const PURE_FUNCTIONS = new Set([
  "Object.keys",
  "Object.values",
  "Object.entries",
  "JSON.stringify",
  "Array.isArray",
  "Array.from",
  "String",
  "Number",
  "Boolean",
  ...["existsSync", "statSync", "readFileSync"].flatMap((name) => [name, `fs.${name}`]),
]);

/**
 * True for an expression that can be asked any number of times: it only reads.
 * @param reads whether the function of this name only reads, too
 */
export function isPure(node: SyntaxNode | null, reads: (name: string) => boolean = () => false): boolean {
  if (node === null) return true;
  const isEachPure = () => childrenOf(node).every((child) => isPure(child, reads));
  if (node.type === "UnaryExpression") return node.operator !== "delete" && isEachPure();
  if (node.type === "CallExpression") return isPureCall(node, reads);
  if (node.type === "ArrowFunctionExpression") return isPureArrow(node, reads);
  if (node.type.startsWith("TS") && node.type.endsWith("Keyword")) return true;
  if (node.type === "TSTypeReference" || node.type === "TSArrayType" || node.type === "TSUnionType")
    return true;
  return PURE.has(node.type) && isEachPure();
}

/**
 * Methods of lists and texts, of spies, and functions of the platform, whatever object they are called of: `get` may
 * be anybody's.
 */
export function looksOnly(call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  if (PURE_FUNCTIONS.has(dottedName(callee) ?? "")) return true;
  const method = callee?.type === "MemberExpression" ? identifierName(nodeIn(callee, "property")) : null;
  if (method === null || method === "get") return false;
  return PURE_METHODS.has(method) || tellsCalls(nodeIn(callee, "object"), method) || isOfText(call, method);
}

function isPureCall(node: SyntaxNode, reads: (name: string) => boolean): boolean {
  const callee = nodeIn(node, "callee");
  const takesPure = nodesIn(node, "arguments").every((argument) => isPure(argument, reads));
  if (!takesPure || !callee) return false;
  if (PURE_FUNCTIONS.has(dottedName(callee) ?? "")) return true;
  if (callee.type === "Identifier") return reads(String(callee.name));
  if (callee.type !== "MemberExpression" || callee.computed === true) return false;
  const method = identifierName(nodeIn(callee, "property"));
  const object = nodeIn(callee, "object");
  const isKnown =
    method !== null && (PURE_METHODS.has(method) || tellsCalls(object, method) || isOfText(node, method));
  return isKnown && isPure(object, reads);
}

/** `text.replace(/soup/, "bread")`: what takes a pattern is a text, and not a router or a history. */
function isOfText(call: SyntaxNode, method: string): boolean {
  const [pattern] = nodesIn(call, "arguments");
  return /^replace(?:All)?$/.test(method) && pattern?.type === "Literal" && "regex" in pattern;
}

/** `spy.calls.count()`, `spy.calls.argsFor(0)` */
function tellsCalls(object: SyntaxNode | null, method: string): boolean {
  const isCalls = identifierName(nodeIn(object, "property")) === "calls";
  return isCalls && /^(?:count|any|all|allArgs|argsFor|first|mostRecent)$/.test(method);
}

/** A callback such as `(change) => change.type`. */
function isPureArrow(node: SyntaxNode, reads: (name: string) => boolean): boolean {
  const body = nodeIn(node, "body");
  return node.async !== true && body?.type !== "BlockStatement" && isPure(body, reads);
}

/**
 * Knows the constants of a file that hold an arrow function which only reads: `const names = () =>
 * events.map(nameOf)`.
 */
export function readersOf(tree: SourceTree): (name: string) => boolean {
  return (name) => {
    const found = tree.variables().filter((variable) => variable.name === name);
    const declarator =
      found.length === 1 ? (found[0]?.defs[0]?.node as unknown as SyntaxNode | undefined) : undefined;
    const init = declarator?.type === "VariableDeclarator" ? nodeIn(declarator, "init") : null;
    const isConstant = declarator && tree.parentOf(declarator)?.kind === "const";
    return isConstant === true && init?.type === "ArrowFunctionExpression" && isPureArrow(init, () => false);
  };
}

/** `a.b.c`, or null for anything with other than plain names in it. */
export function dottedName(node: SyntaxNode | null): string | null {
  if (node?.type === "Identifier") return String(node.name);
  if (node?.type !== "MemberExpression" || node.computed === true) return null;
  const object = dottedName(nodeIn(node, "object"));
  const property = identifierName(nodeIn(node, "property"));
  return object === null || property === null ? null : `${object}.${property}`;
}
