import { childrenOf } from "../syntax/tree.ts";
import { isOfNode } from "../scopes/node-globals.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { isForBoth } from "./for-both.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "./node-fields.ts";
import { isForDeno, isForOtherEngine, isForWebAssembly } from "./other-engine.ts";
import { isServedModule } from "./served-module.ts";
import { addsToOthers, sharesNames } from "./shared-names.ts";
import { isShownWhereModulesAre } from "./shown-where-modules-are.ts";
import type { SourceTree } from "./source-tree.ts";

/** How a file takes in a package: `script` has no way to (what a page loads as it is, code of another engine). */
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
  if (isForOtherEngine(tree.text) || isForWebAssembly(tree) || isForDeno(tree)) return "script";
  if (isServedModule(tree)) return "script";
  if (/\.m[jt]s$/.test(tree.path)) return "esm";
  if (tree.syntax.module.hasModuleSyntax && !isModuleByTypesAlone(tree)) return "esm";
  if (/\.cjs$/.test(tree.path)) return "cjs";
  const globals = tree.unresolvedNames();
  if (globals.has("module") || globals.has("exports"))
    return !globals.has("require") && isShownWhereModulesAre(tree) ? "script" : "cjs";
  if (globals.has("require") && (!isTyped(tree) || namesRequire(tree)))
    return isPageScript(tree, globals) || isBesideBundle(tree, globals) || isForBoth(tree) ? "script" : "cjs";
  // Nothing in it tells what it is: the package's type is that of its code for Node, which scripts of a page stand
  // beside.
  if (BROWSER_NAMES.some((name) => globals.has(name)) || sharesNames(tree) || leansOnOther(tree, globals))
    return "script";
  // To the compiler it is a script, whose names are those of the whole program: what a `require` gives would become
  // one of them.
  if (isTyped(tree)) return /^\/\/\/\s*<reference path=/m.test(tree.text) ? "script" : "esm";
  return packageType === "module" ? "esm" : "cjs";
}

/**
 * `import type { Dish } from "./dish"` and nothing else that makes a module of it, beside a `require`: what takes
 * Flow's types out leaves a file of CommonJS.
 */
function isModuleByTypesAlone(tree: SourceTree): boolean {
  const globals = tree.unresolvedNames();
  if (isTyped(tree) || !COMMON_JS.some((name) => globals.has(name))) return false;
  const statements = nodesIn(tree.program, "body").filter(({ type }) => /^(?:Im|Ex)port/.test(type));
  return statements.length > 0 && statements.every(({ importKind }) => importKind === "type");
}

const COMMON_JS = ["require", "module", "exports"];

function isTyped({ path }: SourceTree): boolean {
  return /\.tsx?$/.test(path);
}

/** All that runs as the file loads, functions that may do later left out. */
function* atLoad({ program }: SourceTree): Iterable<SyntaxNode> {
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (!isFunction(node)) pending.push(...childrenOf(node));
  }
}

/**
 * `angular.module("list", [])`, `$(start)` as it loads, where neither the file nor Node has such a name: another
 * script of the page has.
 */
function leansOnOther(tree: SourceTree, globals: ReadonlySet<string>): boolean {
  const others = new Set([...globals].filter((name) => !isOfNode(name) && !OF_NODE.test(name)));
  if (others.size === 0) return false;
  for (const node of atLoad(tree)) {
    const owner = OWNERS[node.type] ?? null;
    if (owner !== null && others.has(identifierName(nodeIn(node, owner)) ?? "")) return true;
  }
  return false;
}

/** Where the name stands of what has to be there already. */
const OWNERS: Readonly<Record<string, string>> = { MemberExpression: "object", CallExpression: "callee" };

/** What the wrapper of CommonJS, the runners of tests and those of tasks add. */
const OF_NODE =
  /^(__dirname|__filename|[fx]?(describe|it|test|suite|context|specify)|(before|after)(Each|All)?|setup|teardown|suite(Setup|Teardown)|expect|assert|QUnit|jest|jasmine|vi|desc|task|namespace)$/;

function namesRequire(tree: SourceTree): boolean {
  for (const node of atLoad(tree)) if (identifierName(node) === "require") return true;
  return false;
}

/**
 * It exports nothing, works on the page, and has functions that nobody in it calls: other scripts and the page's own
 * do. The `require` is what a bundle beside it leaves on the page, which knows of no files.
 */
function isBesideBundle(tree: SourceTree, globals: ReadonlySet<string>): boolean {
  return (
    BROWSER_NAMES.some((name) => globals.has(name)) &&
    !/\brequire\(\s*["'`]\./.test(tree.text) &&
    sharesNames(tree)
  );
}

/**
 * The page's objects at its top level, or something there that another script has and it adds to, and a `require` in
 * a function at most, which the page may have or not.
 */
function isPageScript(tree: SourceTree, globals: ReadonlySet<string>): boolean {
  const isOfOther = addsToOthers(tree);
  if (!isOfOther && !globals.has("window") && !globals.has("document")) return false;
  const names = new Set([...atLoad(tree)].map(identifierName));
  return !names.has("require") && (isOfOther || names.has("window") || names.has("document"));
}
