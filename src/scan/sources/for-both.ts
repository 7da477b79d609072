import type { SyntaxNode } from "../syntax/tree.ts";
import { identifierName, memberRoot, nodeIn, unwrapped } from "./node-fields.ts";
import { nodeOf } from "./source-tree.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * `var isNode = typeof window !== "object"; if (isNode) chai = require("chai")`, `root.QUnit || require("qunit")`: it
 * takes modules in only where there are some, or where no script of a page has made what it needs, and runs in a page
 * as it is.
 */
export function isForBoth(tree: SourceTree): boolean {
  const mentions = [...tree.text.matchAll(/\brequire(?=\s*\()/g)].map(({ index }) =>
    tree.nodeStartingAt(index, "Identifier"),
  );
  const taken = mentions.filter((name) => name !== null);
  const asks = /\btypeof\s+(window|document|require)\b/.test(tree.text);
  return (
    taken.length > 0 &&
    taken.every((name) => (asks && isAskedFor(tree, name)) || isSecondToGlobal(tree, name))
  );
}

/** In one arm of a condition, not in what it asks. */
function isAskedFor(tree: SourceTree, name: SyntaxNode): boolean {
  let child = name;
  for (const outer of tree.ancestorsOf(name)) {
    if (/^(If|Conditional)(Statement|Expression)$/.test(outer.type) && nodeIn(outer, "test") !== child)
      return true;
    child = outer;
  }
  return false;
}

/** Behind what the global object has under a name: `root.Shop || require("./shop")`. */
function isSecondToGlobal(tree: SourceTree, name: SyntaxNode): boolean {
  const call = tree.parentOf(name);
  const around = call && tree.parentOf(call);
  if (around?.type !== "LogicalExpression") return false;
  const root = memberRoot(unwrapped(nodeIn(around, "left")));
  const definition = tree.bindingOf(root)?.defs[0];
  return isGlobalObject(definition ? nodeIn(nodeOf(definition.node as never), "init") : root);
}

/** `this`, `window`, or whichever of several there is. That `global` alone is Node's. */
function isGlobalObject(node: SyntaxNode | null): boolean {
  const value = unwrapped(node);
  if (value === null) return false;
  if (value.type === "ThisExpression" || /^(?:window|self)$/.test(identifierName(value) ?? "")) return true;
  return (
    ARMS.test(value.type) &&
    ["left", "right", "consequent", "alternate"].some((arm) => isGlobalObject(nodeIn(value, arm)))
  );
}

const ARMS = /^(?:Logical|Conditional)Expression$/;
