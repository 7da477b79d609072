import { importedNames } from "../../src/edit/insert-import.ts";
import { RUNTIME_PACKAGE } from "../../src/edit/runtime-imports.ts";
import { identifierName, isFunction, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Builtins that call nothing back; what is handed to them counts by itself. */
const INERT = new Set(
  (
    "Map Set WeakMap WeakSet WeakRef Date RegExp Error TypeError RangeError Array Symbol String Number Boolean BigInt " +
    "ArrayBuffer Uint8Array Uint16Array Uint32Array Int8Array Int16Array Int32Array Float32Array Float64Array DataView " +
    "URL URLSearchParams TextEncoder TextDecoder AbortController " +
    "Object.create Object.defineProperty Object.defineProperties Object.freeze Object.seal Object.setPrototypeOf Object.keys " +
    "Array.isArray Array.of Buffer.from Buffer.alloc Buffer.allocUnsafe Buffer.byteLength Buffer.concat " +
    "Math.abs Math.ceil Math.floor Math.log2 Math.max Math.min Math.pow Math.random Math.round Math.sqrt Math.trunc " +
    "Date.now Date.UTC Date.parse Symbol.for Number.parseInt Number.parseFloat parseInt parseFloat isNaN performance.now " +
    "String.fromCharCode encodeURIComponent decodeURIComponent encodeURI decodeURI btoa atob " +
    "process.cwd process.hrtime process.hrtime.bigint process.uptime process.memoryUsage crypto.randomUUID"
  ).split(" "),
);

/** Those of them that hand out what has builtin methods, and no part of what they are handed. */
const PLAIN =
  /^(?:Date|RegExp|String|Number|BigInt|URL|Buffer\.(?!concat)\w+|Date\.\w+|Math\.\w+|String\.\w+|parse\w+|\w+codeURI\w*|btoa|atob|process\.(?:cwd|uptime)|crypto\.\w+)$/;

/** Methods of such values that call nothing back, and whose answer is one of them again. */
const METHODS = new Set(
  (
    "toString toFixed toISOString toJSON getTime valueOf trim trimStart trimEnd toLowerCase toUpperCase padStart padEnd slice " +
    "substring substr charAt charCodeAt codePointAt startsWith endsWith includes indexOf lastIndexOf repeat normalize concat"
  ).split(" "),
);

/** `util.inherits(Shelf, EventEmitter)`, and what has that name elsewhere, sets a prototype. */
const INHERITS = /^(?:\w+\.)?inherits$/;

/**
 * True when an expression calls anything as it is evaluated but builtins and the runtime's factories: it may lead to
 * any code of the project, by ways that cannot be seen.
 */
export function runsOwnCode(tree: SourceTree, node: SyntaxNode): boolean {
  return (
    callsOwnCode(tree, node) ||
    childrenOf(node).some((child) => !isFunction(child) && runsOwnCode(tree, child))
  );
}

/** The same of the node alone, without what is inside. */
export function callsOwnCode(tree: SourceTree, node: SyntaxNode): boolean {
  const isCall = node.type === "CallExpression" || node.type === "NewExpression";
  return node.type === "TaggedTemplateExpression" || (isCall && !isInert(tree, node));
}

function isInert(tree: SourceTree, call: SyntaxNode): boolean {
  const called = nodeIn(call, "callee") as SyntaxNode;
  const callee = tree.textOf(called);
  if (importedNames(tree.syntax, RUNTIME_PACKAGE).some(({ local }) => local === callee)) return true;
  if (INHERITS.test(callee)) return true;
  return isBuiltin(tree, callee, INERT) || isMethodOfPlain(tree, called);
}

function isBuiltin(tree: SourceTree, callee: string, names: { has(name: string): boolean }): boolean {
  return names.has(callee) && tree.unresolvedNames().has(callee.split(".", 1)[0] ?? callee);
}

/** `Buffer.from(text).toString` */
function isMethodOfPlain(tree: SourceTree, callee: SyntaxNode): boolean {
  const isPlainName = callee.type === "MemberExpression" && callee.computed !== true;
  const name = isPlainName ? identifierName(nodeIn(callee, "property")) : null;
  return name !== null && METHODS.has(name) && isPlain(tree, unwrapped(nodeIn(callee, "object")));
}

function isPlain(tree: SourceTree, value: SyntaxNode | null): boolean {
  if (value?.type === "Literal" || value?.type === "TemplateLiteral") return true;
  if (value?.type !== "CallExpression" && value?.type !== "NewExpression") return false;
  const callee = nodeIn(value, "callee") as SyntaxNode;
  const isMade = isBuiltin(tree, tree.textOf(callee), { has: (name) => INERT.has(name) && PLAIN.test(name) });
  return isMade || isMethodOfPlain(tree, callee);
}
