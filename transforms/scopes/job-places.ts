import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { externalOf } from "./external.ts";
import { nameOfHolder } from "./holder.ts";
import type { Opening, PlaceKind } from "./place.ts";
import { opensScope } from "./scope-name.ts";
import { wrapHandler } from "./wrap-handler.ts";

/** `new Worker("mails", async (job) => …)` of bullmq. */
export const bullmq: PlaceKind = {
  mark: "bullmq",
  at: (tree, call, flag) => {
    const made = call.type === "NewExpression" ? externalOf(tree, nodeIn(call, "callee")) : null;
    if (made?.module !== "bullmq" || made.name !== "Worker") return null;
    const [queue, processor] = nodesIn(call, "arguments");
    if (processor === undefined || opensScope(processor)) return null;
    const opening = open(tree, processor, flag, ["key: (job) => job.id"]);
    const name = nameOfHolder(tree, call) ?? (typeof queue?.value === "string" ? queue.value : "Worker");
    return { name, what: "bullmq worker", opening };
  },
};

/** `parentPort.on("message", async (message) => …)` of a worker thread. */
export const messages: PlaceKind = {
  mark: "worker_threads",
  at: (tree, call, flag) => {
    const callee = call.type === "CallExpression" ? nodeIn(call, "callee") : null;
    if (callee?.type !== "MemberExpression") return null;
    const port = externalOf(tree, unwrapped(nodeIn(callee, "object")));
    if (port?.module !== "worker_threads" || port.name !== "parentPort") return null;
    const [event, listener] = nodesIn(call, "arguments");
    const isOn = /^(on|addListener)$/.test(identifierName(nodeIn(callee, "property")) ?? "");
    if (!isOn || event?.value !== "message" || listener === undefined || opensScope(listener)) return null;
    return { name: "parentPort", what: "messages to a worker thread", opening: open(tree, listener, flag) };
  },
};

function open(
  tree: SourceTree,
  handler: SyntaxNode,
  flag: string | null,
  more: readonly string[] = [],
): Opening {
  const isPath = handler.type === "Literal" || handler.type === "TemplateLiteral";
  if (isPath || handler.type === "NewExpression") return { refused: "processor-elsewhere" };
  if (!isAsync(tree, handler)) return { refused: "works-on-after-return" };
  return wrapHandler(tree, handler, "handler", flag, more);
}

/** An async function, written here or declared in this file. */
function isAsync(tree: SourceTree, handler: SyntaxNode): boolean {
  const variable = tree.bindingOf(handler);
  const declared = (variable?.defs[0]?.node as unknown as SyntaxNode | undefined) ?? handler;
  const value = declared.type === "VariableDeclarator" ? nodeIn(declared, "init") : declared;
  return isFunction(value) && value.async === true;
}
