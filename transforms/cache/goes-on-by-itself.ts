import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `setInterval(prune, 1000)`, `watch(folder)` or `server.listen(port)` in the function that makes an entry, or in one
 * that it runs on the spot, and what arms its own timer anew: it goes on when the entry is forgotten, and made again
 * there would be two.
 */
export function goesOnByItself(work: SyntaxNode): boolean {
  return childrenOf(work).some((child) => {
    if (armsItselfAnew(child)) return true;
    return !isFunction(child) && (isStart(child) || isRunHere(child) || goesOnByItself(child));
  });
}

function isStart(node: SyntaxNode): boolean {
  return /^(setInterval|watch|watchFile|listen)$/.test(calledIn(node) ?? "");
}

/** `void (async () => { for await (const change of watch(folder)) … })()` */
function isRunHere(node: SyntaxNode): boolean {
  const callee = node.type === "CallExpression" ? unwrapped(nodeIn(node, "callee")) : null;
  return isFunction(callee) && goesOnByItself(callee as SyntaxNode);
}

/** `function scan() { …; setTimeout(scan, 1000) }`, `const scan = async () => { …; setTimeout(scan, 1000) }` */
function armsItselfAnew(node: SyntaxNode): boolean {
  const made = node.type === "VariableDeclarator" ? nodeIn(node, "init") : node;
  const name = isFunction(made) ? identifierName(nodeIn(node, "id")) : null;
  return name !== null && arms(made as SyntaxNode, name);
}

function arms(node: SyntaxNode, name: string): boolean {
  const isOwn =
    calledIn(node) === "setTimeout" && identifierName(nodesIn(node, "arguments")[0] ?? null) === name;
  return isOwn || childrenOf(node).some((child) => arms(child, name));
}

function calledIn(node: SyntaxNode): string | null {
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  return identifierName(callee) ?? identifierName(nodeIn(callee, "property"));
}
