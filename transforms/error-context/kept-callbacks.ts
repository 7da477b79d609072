import type { AssistNote } from "../../src/model/finding.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { positionAt } from "../../src/scan/syntax/lines.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";

/**
 * Emitters, queues and pools keep what they are given and call it later, where somebody else emits, drains or
 * releases.
 */
const KEEPERS =
  /^(?:on|once|(?:prepend(?:Once)?|add)Listener|addEventListener|subscribe|push|unshift|add|enqueue|schedule|submit|acquire|process)$/;

/**
 * What a person must read of callbacks that cross the slot: an AsyncLocalStorage follows promises and timers, but
 * what another party calls runs in that party's work. Null where no such callback reads the slot, itself or by
 * functions of its file.
 */
export function keptCallbacksNote(accesses: readonly StateAccess[], name: string): AssistNote | null {
  const byTree = new Map<SourceTree, SyntaxNode[]>();
  for (const { tree, node } of accesses) byTree.set(tree, [...(byTree.get(tree) ?? []), node]);
  const places = [...byTree].flatMap(([tree, nodes]) => placesIn(tree, nodes));
  if (places.length === 0) return null;
  return {
    code: "kept-callbacks",
    message: `Others keep callbacks that read it, and call them in work of their own: ${[...new Set(places)].join(", ")}. Where such a callback belongs to the work that hands it over, hand over \`${name}.bind(callback)\`.`,
  };
}

function placesIn(tree: SourceTree, mentions: readonly SyntaxNode[]): readonly string[] {
  const places: string[] = [];
  const seen = new Set<SyntaxNode>();
  const pending = [...mentions];
  for (let mention = pending.pop(); mention; mention = pending.pop()) {
    if (seen.has(mention)) continue;
    seen.add(mention);
    for (const callback of callbacksAround(tree, mention))
      places.push(`${tree.path}:${positionAt(tree.syntax.lineStarts, callback.start).line}`);
    pending.push(...mentionsOfFunctionAround(tree, mention));
  }
  return places.sort();
}

/** The mention itself, or a function around it, where it is handed to one who keeps it. */
function callbacksAround(tree: SourceTree, mention: SyntaxNode): readonly SyntaxNode[] {
  const around = [mention, ...[...tree.ancestorsOf(mention)].filter(isFunction)];
  const handed = isFunctionName(tree, mention) ? around : around.slice(1);
  return handed.filter((node) => isKept(tree, node));
}

/** A name that stands for a function, not for the slot: one that this search came to by itself. */
function isFunctionName(tree: SourceTree, node: SyntaxNode): boolean {
  return (
    tree.bindingOf(node)?.defs.some(({ type, node: definition }) => {
      const init = nodeIn(definition as unknown as SyntaxNode, "init");
      return type === "FunctionName" || isFunction(init);
    }) === true
  );
}

function isKept(tree: SourceTree, node: SyntaxNode): boolean {
  const call = tree.parentOf(node);
  if (call?.type !== "CallExpression" || !nodesIn(call, "arguments").includes(node)) return false;
  const callee = nodeIn(call, "callee");
  if (callee?.type !== "MemberExpression" || callee.computed === true) return false;
  return KEEPERS.test(identifierName(nodeIn(callee, "property")) ?? "");
}

/** Where the file names the innermost function that a mention stands in: who calls it reads the slot as well. */
function mentionsOfFunctionAround(tree: SourceTree, mention: SyntaxNode): readonly SyntaxNode[] {
  const owner = [...tree.ancestorsOf(mention)].find(isFunction);
  const holder = owner && tree.parentOf(owner);
  const id = owner?.type === "FunctionDeclaration" ? nodeIn(owner, "id") : nodeIn(holder ?? null, "id");
  const isNamed = owner?.type === "FunctionDeclaration" || holder?.type === "VariableDeclarator";
  const variable = isNamed && id ? tree.bindingAt(id.start) : null;
  return variable?.references.map(({ identifier }) => nodeOf(identifier)).filter((node) => node !== id) ?? [];
}
