import type { Finding } from "../../src/model/finding.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const endings = new Set(["close", "exit", "end", "disconnect", "abort"]);
const listening = new Set(["on", "once", "addListener", "addEventListener"]);
/** Which argument of a call is the entry that it puts in. */
const entryAt: Readonly<Record<string, number>> = { set: 1, add: 0, push: 0, unshift: 0 };

/**
 * The owner that the code itself gives a registry's entries: what it listens to in order to take them out again. ""
 * when that is the entry, a property's name when it hangs on the entry, null when the code shows none.
 */
export function foundOwner(finding: Finding, facts: Facts): string | null {
  const uses = finding.accesses.flatMap(({ path, start, end, kind }) => {
    const tree = kind === "mutate" ? facts.tree(path) : null;
    const node = tree?.nodeAt(start, end) ?? null;
    return tree === null || node === null ? [] : [{ tree, node }];
  });
  const owners = uses.flatMap(({ tree, node }) => emitterAround(tree, node) ?? []);
  const entries = uses.flatMap(({ tree, node }) => entryPutIn(tree, node) ?? []);
  for (const owner of owners) {
    const path = entries.map((entry) => pathTo(entry, owner)).find((each) => each !== null);
    if (path !== undefined && path !== null) return path;
  }
  return null;
}

interface Entry {
  readonly tree: SourceTree;
  readonly node: SyntaxNode;
}

/** `socket` in `socket.on("close", () => sockets.delete(id))`. */
function emitterAround(tree: SourceTree, node: SyntaxNode): string | null {
  if (calledMethod(tree, node)?.name !== "delete") return null;
  for (const around of tree.ancestorsOf(node)) {
    const call = isFunction(around) ? tree.parentOf(around) : null;
    const callee = call?.type === "CallExpression" ? nodeIn(call, "callee") : null;
    const method = identifierName(nodeIn(callee, "property"));
    const [event] = nodesIn(call, "arguments");
    if (method !== null && listening.has(method) && endings.has(String(event?.value))) {
      return tree.textOf(nodeIn(callee, "object") as SyntaxNode);
    }
  }
  return null;
}

function entryPutIn(tree: SourceTree, node: SyntaxNode): Entry | null {
  const method = calledMethod(tree, node);
  const place = method === null ? undefined : entryAt[method.name];
  const entry = place === undefined ? undefined : nodesIn(method?.call ?? null, "arguments")[place];
  return entry === undefined ? null : { tree, node: entry };
}

function calledMethod(tree: SourceTree, node: SyntaxNode): { name: string; call: SyntaxNode } | null {
  const member = tree.parentOf(node);
  const call = member?.type === "MemberExpression" ? tree.parentOf(member) : null;
  const name = identifierName(nodeIn(member, "property"));
  return call?.type === "CallExpression" && name !== null ? { name, call } : null;
}

/** How one gets from the entry to the owner. */
function pathTo({ tree, node }: Entry, owner: string): string | null {
  const text = tree.textOf(node);
  if (text === owner) return "";
  if (node.type === "Identifier" && /^[\w$.]+$/.test(owner) && owner.startsWith(`${text}.`)) {
    return owner.slice(text.length + 1);
  }
  const property = nodesIn(node, "properties").find((each) => {
    const value = nodeIn(each, "value");
    return value !== null && tree.textOf(value) === owner;
  });
  return identifierName(nodeIn(property ?? null, "key"));
}
