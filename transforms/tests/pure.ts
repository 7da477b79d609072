import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
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
    "has get toString trim split startsWith endsWith toLowerCase toUpperCase substring"
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
  "fs.existsSync",
  "existsSync",
]);

/** True for an expression that can be asked any number of times: it only reads. */
export function isPure(node: SyntaxNode | null): boolean {
  if (node === null) return true;
  if (node.type === "UnaryExpression") return node.operator !== "delete" && childrenOf(node).every(isPure);
  if (node.type === "CallExpression") return isPureCall(node);
  if (node.type === "ArrowFunctionExpression") return isPureArrow(node);
  if (node.type.startsWith("TS") && node.type.endsWith("Keyword")) return true;
  if (node.type === "TSTypeReference" || node.type === "TSArrayType" || node.type === "TSUnionType")
    return true;
  return PURE.has(node.type) && childrenOf(node).every(isPure);
}

function isPureCall(node: SyntaxNode): boolean {
  const callee = nodeIn(node, "callee");
  const takesPure = nodesIn(node, "arguments").every(isPure);
  if (!takesPure || !callee) return false;
  if (PURE_FUNCTIONS.has(dottedName(callee) ?? "")) return true;
  if (callee.type !== "MemberExpression" || callee.computed === true) return false;
  const method = identifierName(nodeIn(callee, "property"));
  return method !== null && PURE_METHODS.has(method) && isPure(nodeIn(callee, "object"));
}

/** A callback such as `(change) => change.type`. */
function isPureArrow(node: SyntaxNode): boolean {
  const body = nodeIn(node, "body");
  return node.async !== true && body?.type !== "BlockStatement" && isPure(body);
}

/** `a.b.c`, or null for anything with other than plain names in it. */
export function dottedName(node: SyntaxNode | null): string | null {
  if (node?.type === "Identifier") return String(node.name);
  if (node?.type !== "MemberExpression" || node.computed === true) return null;
  const object = dottedName(nodeIn(node, "object"));
  const property = identifierName(nodeIn(node, "property"));
  return object === null || property === null ? null : `${object}.${property}`;
}
