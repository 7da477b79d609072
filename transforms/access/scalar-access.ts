import { isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Edit } from "../../src/model/edit.ts";
import { takenOutEdits } from "./destructured.ts";
import { startsHazardousLine } from "./line-hazard.ts";
import type { AccessRefusal } from "./refusals.ts";

const NO_ACCESS = new Set(["ExportSpecifier", "ImportSpecifier", "ImportDefaultSpecifier"]);

/**
 * The edits that turn one access of a scalar into an access of its holder's `.value`, or why there are none. `node`
 * is the identifier or member expression that names the state.
 * @param asksThis what it holds may look at what it is called on
 */
export function scalarAccess(
  tree: SourceTree,
  node: SyntaxNode,
  asksThis = true,
): readonly Edit[] | AccessRefusal {
  const parent = tree.parentOf(node);
  if (!parent || NO_ACCESS.has(parent.type) || isDeclaredName(parent, node)) return [];
  const takenOut = takenOutEdits(tree, node);
  if (takenOut !== null) return takenOut;
  if (node.type === "JSXIdentifier" || parent.type === "JSXMemberExpression") return "jsx-tag";
  if (parent.type === "UnaryExpression" && parent.operator === "delete") return "deleted";
  if (isShorthand(tree, parent, node))
    return [insertion(tree, endOf(tree, node), `: ${tree.textOf(node)}.value`)];
  if (isCallee(tree, node)) return calleeEdits(tree, node, asksThis);
  return [insertion(tree, endOf(tree, node), ".value")];
}

function isDeclaredName(parent: SyntaxNode, node: SyntaxNode): boolean {
  return parent.type === "VariableDeclarator" && parent.id === node;
}

/** `{ x }` as a value or a pattern, and `{ x = 1 }`. */
function isShorthand(tree: SourceTree, parent: SyntaxNode, node: SyntaxNode): boolean {
  if (parent.type === "AssignmentPattern" && parent.left === node) {
    const property = tree.parentOf(parent);
    return property?.type === "Property" && property.shorthand === true;
  }
  return parent.type === "Property" && parent.shorthand === true;
}

/** `x()`, `x?.()`, `` x`…` ``, also through parentheses and type assertions; `new x()` passes no `this`. */
function isCallee(tree: SourceTree, node: SyntaxNode): boolean {
  let inner = node;
  let outer = tree.parentOf(node);
  for (; outer && isWrapper(outer); outer = tree.parentOf(outer)) inner = outer;
  if (outer?.type === "CallExpression") return outer.callee === inner;
  return outer?.type === "TaggedTemplateExpression" && outer.tag === inner;
}

/**
 * A bare call passes no `this`; `x.value()` would pass the holder, hence the comma. TypeScript takes a nought before
 * it for an oversight unless the call stands right behind: `(0, x.value)!()`.
 */
function calleeEdits(tree: SourceTree, node: SyntaxNode, asksThis: boolean): readonly Edit[] | AccessRefusal {
  for (const outer of tree.ancestorsOf(node)) {
    if (outer.type === "Decorator") return "decorator";
    if (outer.type.endsWith("Statement") || outer.type.endsWith("Declaration")) break;
  }
  if (node.type === "MemberExpression") return "called-as-method";
  if (!asksThis) return [insertion(tree, endOf(tree, node), ".value")];
  const unused = isWrapper(tree.parentOf(node) as SyntaxNode) ? "void 0" : "0";
  const guard = startsHazardousLine(tree, node) ? ";" : "";
  return [insertion(tree, node.start, `${guard}(${unused}, `), insertion(tree, endOf(tree, node), ".value)")];
}

/** A typed pattern's identifier reaches over its annotation; the name does not. */
function endOf(tree: SourceTree, node: SyntaxNode): number {
  const annotation = nodeIn(node, "typeAnnotation");
  return annotation
    ? node.start + tree.textOf({ start: node.start, end: annotation.start }).trimEnd().length
    : node.end;
}

function insertion(tree: SourceTree, offset: number, text: string): Edit {
  return { path: tree.path, start: offset, end: offset, text };
}
