import { childrenOf } from "../syntax/tree.ts";
import { identifierName, isFunction, nodeIn } from "./node-fields.ts";
import { sharesNames } from "./shared-names.ts";
import type { SourceTree } from "./source-tree.ts";

/** How a file takes in another module: `script` has no way to (a plain browser script). */
export type ModuleKind = "esm" | "cjs" | "script";

/** The `type` field of the nearest package.json; `none` when no package.json stands above the file. */
export type PackageType = "module" | "commonjs" | "none";

/** What a page has, and a worker of it, which is told of messages and answers them by names of its own. */
const BROWSER_NAMES = [
  "window",
  "document",
  "self",
  "define",
  "importScripts",
  "chrome",
  "jQuery",
  "onmessage",
  "postMessage",
];

/** Decides by extension, then by syntax, then by the nearest package.json, in the order Node does. */
export function moduleKindOf(tree: SourceTree, packageType: PackageType): ModuleKind {
  if (/\.m[jt]s$/.test(tree.path)) return "esm";
  if (tree.syntax.module.hasModuleSyntax) return "esm";
  if (/\.cjs$/.test(tree.path)) return "cjs";
  const globals = tree.unresolvedNames();
  if (globals.has("module") || globals.has("exports")) return "cjs";
  if (globals.has("require")) return isPageScript(tree, globals) ? "script" : "cjs";
  // Nothing in it tells what it is: the package's type is that of its code for Node, which scripts of a page stand beside.
  if (BROWSER_NAMES.some((name) => globals.has(name)) || sharesNames(tree) || leansOnOther(tree, globals))
    return "script";
  return packageType === "module" ? "esm" : "cjs";
}

/** `angular.module("list", [])` as it loads, where neither the file nor Node has an `angular`: another script of the page has. */
function leansOnOther({ program }: SourceTree, globals: ReadonlySet<string>): boolean {
  const others = new Set([...globals].filter((name) => !(name in globalThis) && !OF_NODE.test(name)));
  const pending = others.size === 0 ? [] : [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const owner = node.type === "MemberExpression" ? identifierName(nodeIn(node, "object")) : null;
    if (owner !== null && others.has(owner)) return true;
    if (!isFunction(node)) pending.push(...childrenOf(node));
  }
  return false;
}

/** What the wrapper of CommonJS and the runners of tests add. */
const OF_NODE =
  /^(__dirname|__filename|describe|it|test|suite|specify|before|after|beforeEach|afterEach|expect|jest|jasmine|vi)$/;

/** The page's objects at its top level, and a `require` in a function at most, which the page may have or not. */
function isPageScript({ program }: SourceTree, globals: ReadonlySet<string>): boolean {
  if (!globals.has("window") && !globals.has("document")) return false;
  const names = new Set<unknown>();
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "Identifier") names.add(node.name);
    if (!isFunction(node)) pending.push(...childrenOf(node));
  }
  return !names.has("require") && (names.has("window") || names.has("document"));
}
