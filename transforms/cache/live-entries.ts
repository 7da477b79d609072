import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { calledName, isLiveInstance, isOfCaller } from "./live-instance.ts";
import { isTakenOutAsSettled } from "./taken-out-as-settled.ts";
import { formsOf } from "./value-forms.ts";

/**
 * `load().finally(() => table.delete(key))`, `child.on("close", () => table.delete(key))`, `load().then(() => { delete
 * table[key] })`, `try { … } finally { delete table[key]; }`: in the table as long as the work lasts.
 */
export function isTakenOutAtEnd(tree: SourceTree, table: SyntaxNode): boolean {
  const member = tree.parentOf(table);
  const outer =
    member?.type === "MemberExpression" && nodeIn(member, "object") === table ? tree.parentOf(member) : null;
  const isDeletion =
    outer?.type === "CallExpression"
      ? nodeIn(outer, "callee") === member && identifierName(nodeIn(member, "property")) === "delete"
      : outer?.type === "UnaryExpression" && outer.operator === "delete";
  if (!outer || !isDeletion) return false;
  if (isTakenOutAsSettled(tree, outer)) return true;
  let inner = outer;
  for (const node of tree.ancestorsOf(outer)) {
    if (node.type === "TryStatement" && nodeIn(node, "finalizer") === inner) return true;
    if (isFunction(node)) return isCalledAtEnd(tree, node);
    inner = node;
  }
  return false;
}

/** `p.finally(() => { … })`, `const clear = () => { … }; p.then(clear, clear)` */
function isCalledAtEnd(tree: SourceTree, callback: SyntaxNode): boolean {
  const holder = tree.parentOf(callback);
  const name = nodeIn(holder?.type === "VariableDeclarator" ? holder : callback, "id");
  const uses = name === null ? [] : (tree.bindingOf(name)?.references ?? []);
  return [callback, ...uses.map(({ identifier }) => nodeOf(identifier))].some((each) =>
    isHandedToEnd(tree, each),
  );
}

function isHandedToEnd(tree: SourceTree, callback: SyntaxNode): boolean {
  const call = tree.parentOf(callback);
  const callee = call?.type === "CallExpression" ? nodeIn(call, "callee") : null;
  const method = callee?.type === "MemberExpression" ? identifierName(nodeIn(callee, "property")) : null;
  if (/^(on|once|addListener|addEventListener)$/.test(method ?? ""))
    return /^(close|closed|disconnect|end|exit)$/.test(String(nodesIn(call, "arguments")[0]?.value));
  // In a `catch` alone it is what failed that is taken out.
  return /^(finally|then)$/.test(method ?? "");
}

/**
 * Whether what is put goes on to be used by those who got it: a lock, a connection, an instance that changes, or work
 * that is under way. Made anew after a time to live, there would be two of it.
 */
export function isLive(
  tree: SourceTree,
  value: SyntaxNode | null,
  seen: Set<SyntaxNode> = new Set(),
): boolean {
  return formsOf(tree, value, seen).some((form) => {
    switch (form.type) {
      case "NewExpression":
        return isLiveInstance(tree, nodeIn(form, "callee"));
      case "CallExpression":
        return makesLive(calledName(nodeIn(form, "callee")) ?? "") || isMadeForCaller(tree, form);
      // `[client, credentials]`, `{ pool, users: 0 }`
      case "ArrayExpression":
        return nodesIn(form, "elements").some((each) => isLive(tree, each, seen));
      case "ObjectExpression":
        return nodesIn(form, "properties").some((each) => isLive(tree, nodeIn(each, "value"), seen));
      default:
        return false;
    }
  });
}

/** `create()`, where callers say what creates it: a thing, not what is read or worked out. */
function isMadeForCaller(tree: SourceTree, call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  return (
    isOfCaller(tree, callee) &&
    /^(create|creator|make|factory|build|open)|Factory$/.test(calledName(callee) ?? "")
  );
}

/** By its name: `createClient`, `throttle`, `deprecate`, whose function knows whether it has told already. */
export function makesLive(name: string): boolean {
  return MAKES_LIVE.test(name) || MAKES_REACTIVE.test(name);
}

/** `signal(0)`, `atom(null)`, `writable([])`: some give it values, others are told of them, by the same one. */
const MAKES_REACTIVE =
  /^(signal|createSignal|atom|createAtom|ref|shallowRef|reactive|shallowReactive|observable|writable)$/;

const MAKES_LIVE =
  /^(open|connect|spawn|fork|listen|subscribe|acquire|throttle|debounce|once|deprecate)([A-Z]\w*)?$|(Mutex|Lock|Semaphore|Queue|Pool|Client|Connection|Socket|Channel|Server|Worker|Emitter|Limiter|Breaker|Watcher|Store|Driver|Database|Transport)$/;
