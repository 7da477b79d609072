import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { valuesOf } from "./value-put.ts";

/**
 * Whether a value would be another one each time that it is made: drawn by chance (`randomUUID()`), the next number
 * of a counter (`++last`, or `last` where that was counted up before), or told by how many there are in the table by
 * then (`colors[table.size % colors.length]`).
 */
export function isLikeNoOther(tree: SourceTree, value: SyntaxNode, table: string): boolean {
  return isUnlike(tree, value, table, new Set());
}

function isUnlike(tree: SourceTree, node: SyntaxNode, table: string, seen: Set<SyntaxNode>): boolean {
  if (seen.has(node) || /Function/.test(node.type)) return false;
  seen.add(node);
  if (node.type === "UpdateExpression") return true;
  if (node.type === "CallExpression" && (isDrawn(node) || isNumberOfKeys(node, table))) return true;
  if (node.type === "MemberExpression") return isSizeOf(node, table) || isIn(tree, node, table, seen);
  if (node.type === "Identifier")
    return (
      isCountedHere(tree, node) || valuesOf(tree, node).some((each) => isUnlike(tree, each, table, seen))
    );
  return isIn(tree, node, table, seen);
}

function isIn(tree: SourceTree, node: SyntaxNode, table: string, seen: Set<SyntaxNode>): boolean {
  const isLookup = node.type === "MemberExpression" && identifierName(nodeIn(node, "object")) === table;
  return !isLookup && childrenOf(node).some((child) => isUnlike(tree, child, table, seen));
}

/**
 * `last = last + 1; ids.set(name, last)`, `last += 1`, `last++`: a number of the module that the function counts up.
 */
function isCountedHere(tree: SourceTree, name: SyntaxNode): boolean {
  const variable = tree.bindingOf(name);
  if (variable === null || variable !== tree.moduleBinding(variable.name)) return false;
  const around = (node: SyntaxNode) => [...tree.ancestorsOf(node)].find(isFunction);
  return variable.references.some(({ identifier }) => {
    const target = nodeOf(identifier);
    return around(target) === around(name) && isStep(tree.parentOf(target), target);
  });
}

function isStep(step: SyntaxNode | null, target: SyntaxNode): boolean {
  if (step?.type === "UpdateExpression") return true;
  if (step?.type !== "AssignmentExpression" || nodeIn(step, "left") !== target) return false;
  const sum = nodeIn(step, "right");
  const isOwn = identifierName(nodeIn(sum, "left")) === identifierName(target);
  return step.operator === "+=" || (sum?.type === "BinaryExpression" && isOwn);
}

/**
 * Names of functions that draw by chance, `uuidv4()`, `nanoid()`, `crypto.randomUUID()`, or that give each another
 * one than they gave before: `uid("row")`, `uniqueId("row")`, `nextId()`, `newOrderId()`, `slugger.slug(title)`.
 */
const DRAWING =
  /^(new|next|generate)([A-Z]\w*)?I[dD]$|^(get|make|new|next|generate)?_?[uU](id|ID|Id)$|(^|[a-z_])(uuid|guid|nanoid|ulid|cuid|random|unique|slugger)|(Uuid|UUID|Guid|GUID|Nanoid|NanoId|Ulid|ULID|Cuid|Random|Unique|Slugger)/;

function isDrawn(call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  const names = [identifierName(callee), identifierName(nodeIn(callee, "property"))];
  const owner = identifierName(nodeIn(callee, "object"));
  return [...names, owner].some((name) => name !== null && DRAWING.test(name));
}

/** `Object.keys(table)` */
function isNumberOfKeys(call: SyntaxNode, table: string): boolean {
  const callee = nodeIn(call, "callee");
  return (
    identifierName(nodeIn(callee, "object")) === "Object" &&
    identifierName(nodeIn(callee, "property")) === "keys" &&
    identifierName(nodesIn(call, "arguments")[0] ?? null) === table
  );
}

/** `table.size`, `table.length` */
function isSizeOf(member: SyntaxNode, table: string): boolean {
  return (
    identifierName(nodeIn(member, "object")) === table &&
    /^(size|length)$/.test(identifierName(nodeIn(member, "property")) ?? "")
  );
}
