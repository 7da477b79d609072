import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { kindOfExpression } from "../declaration/container-kind.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import type { Declaration } from "../declaration/declaration.ts";

/** A container that is made anew to be empty: `routes = new Map();`, `routes = {};`. */
export interface EmptiedContainer {
  readonly kind: ContainerKind;
  /** The names that are assigned to, each in a statement of its own. */
  readonly resets: readonly SyntaxNode[];
}

/** Null when anything but an empty container of the kind that the declaration makes is ever assigned. */
export function emptiedContainerOf({ tree, variable, init }: Declaration): EmptiedContainer | null {
  const kind = kindOfExpression(tree, init);
  const writes = variable.references.filter((use) => use.isWrite() && use.init !== true);
  if (kind === null || writes.length === 0) return null;
  const resets: SyntaxNode[] = [];
  for (const { identifier } of writes) {
    const name = nodeOf(identifier);
    if (!isReset(tree, name, kind, init)) return null;
    resets.push(name);
  }
  return { kind, resets };
}

/** `routes = new Map()` to `routes.clear()` */
export function clearEdits(tree: SourceTree, resets: readonly SyntaxNode[]): readonly Edit[] {
  return resets.flatMap((name) => {
    const assignment = tree.parentOf(name);
    return assignment === null
      ? []
      : [{ path: tree.path, start: name.end, end: assignment.end, text: ".clear()" }];
  });
}

function isReset(tree: SourceTree, name: SyntaxNode, kind: ContainerKind, init: SyntaxNode | null): boolean {
  const assignment = tree.parentOf(name);
  if (assignment?.type !== "AssignmentExpression" || assignment.operator !== "=") return false;
  if (tree.parentOf(assignment)?.type !== "ExpressionStatement") return false;
  const value = nodeIn(assignment, "right");
  if (kindOfExpression(tree, value) !== kind || !isEmpty(unwrapped(value))) return false;
  return kind !== "object" || hasPrototype(value) === hasPrototype(init);
}

function isEmpty(node: SyntaxNode | null): boolean {
  if (node?.type === "ObjectExpression") return nodesIn(node, "properties").length === 0;
  if (node?.type === "NewExpression") return nodesIn(node, "arguments").length === 0;
  const [prototype, ...more] = nodesIn(node, "arguments");
  return node?.type === "CallExpression" && isNull(prototype) && more.length === 0;
}

/** `{}` has one, `Object.create(null)` has none. */
function hasPrototype(node: SyntaxNode | null): boolean {
  return unwrapped(node)?.type === "ObjectExpression";
}

function isNull(node: SyntaxNode | undefined): boolean {
  return node?.type === "Literal" && node.value === null && !node.regex;
}
