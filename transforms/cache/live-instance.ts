import { DefinitionType } from "@typescript-eslint/scope-manager";
import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { CHANGES } from "../../src/scan/summary/changing-methods.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `open` of `open()` and of `files.open()`. */
export function calledName(callee: SyntaxNode | null): string | null {
  return identifierName(callee) ?? identifierName(nodeIn(callee, "property"));
}

/**
 * Of a class of the same file, when some method changes what it is called on, or when it goes on from a class that is
 * not seen; of one of another module, `new redis.Reader()` too, or one that a caller has chosen, `new (type as
 * Made)()`, which is not seen here; of the platform's, by what it is called.
 */
export function isLiveInstance(
  tree: SourceTree,
  callee: SyntaxNode | null,
  seen: Set<SyntaxNode> = new Set(),
): boolean {
  if (isOfCaller(tree, callee)) return true;
  const definition = definitionOf(tree, callee);
  if (definition?.type !== "ClassDeclaration")
    return isFromElsewhere(definition) || LIVE.test(calledName(callee) ?? "");
  if (seen.has(definition)) return false;
  seen.add(definition);
  const base = nodeIn(definition, "superClass");
  const changes = nodesIn(nodeIn(definition, "body"), "body").some(
    (each) => each.type === "MethodDefinition" && each.kind !== "constructor" && changesItself(each),
  );
  return changes || (base !== null && isLiveInstance(tree, base, seen));
}

/** A parameter: what it is, only callers know. */
export function isOfCaller(tree: SourceTree, callee: SyntaxNode | null): boolean {
  return tree.bindingOf(unwrapped(callee))?.defs[0]?.type === DefinitionType.Parameter;
}

/** What the name stands for with which `Reader`, `redis.Reader`, `redis.io.Reader` begins. */
function definitionOf(tree: SourceTree, callee: SyntaxNode | null): SyntaxNode | undefined {
  let root = callee;
  while (root?.type === "MemberExpression") root = nodeIn(root, "object");
  const definition = tree.bindingOf(root)?.defs[0];
  return definition ? nodeOf(definition.node as never) : undefined;
}

function isFromElsewhere(definition: SyntaxNode | undefined): boolean {
  if (definition === undefined) return false;
  const init = nodeIn(definition, "init");
  return /^Import/.test(definition.type) || identifierName(nodeIn(init, "callee")) === "require";
}

function changesItself(node: SyntaxNode): boolean {
  const target = nodeIn(node, "left") ?? (node.type === "UpdateExpression" ? nodeIn(node, "argument") : null);
  if (/^(Assignment|Update)Expression$/.test(node.type) && isOwn(target)) return true;
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (CHANGES.has(calledName(callee) ?? "") && isOwn(nodeIn(callee, "object"))) return true;
  return childrenOf(node).some(changesItself);
}

/** `this.jobs`, `this.#jobs[key]` */
function isOwn(node: SyntaxNode | null): boolean {
  if (node?.type !== "MemberExpression") return false;
  const object = nodeIn(node, "object");
  return object?.type === "ThisExpression" || isOwn(object);
}

const LIVE =
  /(Mutex|Lock|Semaphore|Queue|Pool|Client|Connection|Socket|WebSocket|Channel|Session|Server|Worker|Agent|Emitter|Stream|Bus|Limiter|Breaker|Watcher|Subject|Scheduler|Transport|Broker|Store)$/;
