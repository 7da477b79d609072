import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf, type SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { opensItsScope } from "./app-places.ts";
import { holderOf, nameOfHolder, type Holder } from "./holder.ts";
import type { Opening, PlaceKind } from "./place.ts";
import { appIn, serverModule } from "./server-call.ts";
import { opensScope } from "./scope-name.ts";
import { wrapHandler } from "./wrap-handler.ts";

/** `createServer(handler)` of `node:http` and `node:https`, or `server.on("request", handler)` where it has none. */
export const http: PlaceKind = {
  mark: "createServer",
  at: (tree, call, flag) => {
    const module = serverModule(tree, call);
    if (module === null) return null;
    const server = holderOf(tree, call);
    const opening = open(tree, call, server, flag);
    const name = server?.name ?? nameOfHolder(tree, call) ?? "createServer";
    return opening === null ? null : { name, what: `${module} server`, opening };
  },
};

function open(
  tree: SourceTree,
  call: SyntaxNode,
  server: Holder | null,
  flag: string | null,
): Opening | null {
  const given = nodesIn(call, "arguments");
  const last = given.at(-1);
  if (last?.type === "SpreadElement") return { refused: "handler-unknown" };
  const handler = last && mayListen(tree, last) ? last : listenerOf(tree, server);
  if (handler === null) return server === null ? null : openLater(tree, server);
  if (opensScope(handler) || isOpenedInside(tree, handler)) return null;
  if (looksListenersUp(tree)) return { refused: "listener-looked-up" };
  return wrapHandler(tree, handler, "http", flag);
}

/** A server that nobody listens to in this file: it may be that another one does. */
function openLater(tree: SourceTree, server: Holder): Opening | null {
  const isHandedOn = server.reads.some((read) => tree.parentOf(read)?.type !== "MemberExpression");
  return isHandedOn ? { refused: "handler-unknown" } : null;
}

/** Anything that is not seen to be an object of options: the runtime gives back what is no function. */
function mayListen(tree: SourceTree, node: SyntaxNode): boolean {
  const variable = tree.bindingOf(node);
  return node.type !== "ObjectExpression" && initOf(variable)?.type !== "ObjectExpression";
}

/** `handler` in `server.on("request", handler)`. */
function listenerOf(tree: SourceTree, server: Holder | null): SyntaxNode | null {
  for (const read of server?.reads ?? []) {
    const member = tree.parentOf(read);
    const call = member && tree.parentOf(member);
    if (call?.type !== "CallExpression" || nodeIn(call, "callee") !== member) continue;
    const [event, handler] = nodesIn(call, "arguments");
    const method = identifierName(nodeIn(member, "property")) ?? "";
    if (/^(on|addListener)$/.test(method) && event?.value === "request" && handler) return handler;
  }
  return null;
}

/** An application of this file, whose first middleware opens the scope. */
function isOpenedInside(tree: SourceTree, handler: SyntaxNode): boolean {
  const app = appIn(handler);
  const made = callIn(initOf(tree.bindingOf(app)));
  return made !== null && opensItsScope(tree, made);
}

/** The call in `module.exports = express()`. */
function callIn(init: SyntaxNode | null): SyntaxNode | null {
  const value = unwrapped(init);
  return value?.type === "AssignmentExpression" ? callIn(nodeIn(value, "right")) : value;
}

/** What a variable starts as. */
function initOf(variable: Variable | null): SyntaxNode | null {
  return nodeIn((variable?.defs[0]?.node as unknown as SyntaxNode | undefined) ?? null, "init");
}

const LOOK_UPS = new Set(["off", "removeListener", "listeners", "rawListeners", "listenerCount"]);

function looksListenersUp(tree: SourceTree): boolean {
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
    const method = identifierName(nodeIn(callee, "property"));
    if (method !== null && LOOK_UPS.has(method) && nodesIn(node, "arguments")[0]?.value === "request")
      return true;
    pending.push(...childrenOf(node));
  }
  return false;
}
