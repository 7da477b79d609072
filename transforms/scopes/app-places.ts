import { fileStyleOf } from "../../src/edit/file-style.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { externalOf, isWhole, type External } from "./external.ts";
import { firstUse, type AppMembers } from "./first-use.ts";
import { holderOf, nameOfHolder, type Holder } from "./holder.ts";
import { insertAfter, insertBefore } from "./insert-statement.ts";
import type { FoundPlace, Opening, PlaceKind } from "./place.ts";
import { isServed } from "./server-call.ts";
import { openerImport, opensScope, optionsText } from "./scope-name.ts";

const VERBS = ["get", "head", "post", "put", "patch", "delete", "options", "all"];

const expressMembers: AppMembers = {
  routing: new Set(["use", "route", "param", "del", ...VERBS]),
  list: new Set(["_router", "router", "stack"]),
};
const koaMembers: AppMembers = { routing: new Set(["use"]), list: new Set(["middleware"]) };

/** Whether an application that is made here has its scope opened by a middleware or hook of its own, now or later. */
export function opensItsScope(tree: SourceTree, call: SyntaxNode): boolean {
  const isApp = (kind: PlaceKind): boolean => {
    const place = kind.at(tree, call, null);
    return place !== null && !("refused" in place.opening);
  };
  const app = holderOf(tree, call);
  const isOpened = app?.reads.some((read) => isGivenOpener(tree, read)) ?? false;
  return isOpened || [express, koa, fastify].some(isApp);
}

/** `const app = express()`. */
export const express: PlaceKind = {
  mark: "express",
  at: (tree, call, flag) => {
    const made = call.type === "CallExpression" ? externalOf(tree, nodeIn(call, "callee")) : null;
    if (!isOf(made, "express", ["express"])) return null;
    return appPlace(tree, call, "express", (app) => middleware(tree, app, "express", expressMembers, flag));
  },
};

/** `const app = new Koa()`. */
export const koa: PlaceKind = {
  mark: "koa",
  at: (tree, call, flag) => {
    const made = call.type === "NewExpression" ? externalOf(tree, nodeIn(call, "callee")) : null;
    if (!isOf(made, "koa", [])) return null;
    return appPlace(tree, call, "koa", (app) => middleware(tree, app, "koa", koaMembers, flag));
  },
};

/** `const app = fastify()`: hooks count from where they are added, whatever is done with the instance. */
export const fastify: PlaceKind = {
  mark: "fastify",
  at: (tree, call, flag) => {
    const made = call.type === "CallExpression" ? externalOf(tree, nodeIn(call, "callee")) : null;
    if (!isOf(made, "fastify", ["fastify"])) return null;
    return appPlace(tree, call, "fastify", (app) => {
      if (app.reads.some((read) => isGivenOpener(tree, read))) return null;
      const imported = openerImport(tree, "fastify");
      const { quote } = fileStyleOf(tree.syntax);
      const hook = `${imported.local}(${optionsText(flag, quote)})`;
      const code = `${app.name}.addHook(${quote}onRequest${quote}, ${hook})`;
      return { edits: [insertAfter(tree, app.statement, code)], imports: [imported] };
    });
  },
};

function isOf(made: External | null, module: string, names: readonly string[]): boolean {
  return made !== null && made.module === module && (isWhole(made) || names.includes(made.name));
}

function appPlace(
  tree: SourceTree,
  call: SyntaxNode,
  framework: string,
  open: (app: Holder) => Opening | null,
): FoundPlace | null {
  const app = holderOf(tree, call);
  const name = app?.name ?? nameOfHolder(tree, call) ?? framework;
  const opening: Opening | null = app === null ? { refused: "app-not-held" } : open(app);
  // What cannot be done inside of it can be around it.
  if (app !== null && opening !== null && "refused" in opening && isServed(tree, app)) return null;
  return opening === null ? null : { name, what: `${framework} application`, opening };
}

function middleware(
  tree: SourceTree,
  app: Holder,
  opener: "express" | "koa",
  members: AppMembers,
  flag: string | null,
): Opening | null {
  if (app.reads.some((read) => isGivenOpener(tree, read))) return null;
  const use = firstUse(tree, app, members);
  if (typeof use === "string") return { refused: use };
  const imported = openerImport(tree, opener);
  const options = optionsText(flag, fileStyleOf(tree.syntax).quote);
  const code = `${app.name}.use(${imported.local}(${options}))`;
  return { edits: [insertBefore(tree, use.before, code)], imports: [imported] };
}

/** `app.use(requestScope())`, `app.addHook("onRequest", requestScopeHook())`, `app.register(requestScope)`. */
function isGivenOpener(tree: SourceTree, read: SyntaxNode): boolean {
  const member = tree.parentOf(read);
  const call = member && tree.parentOf(member);
  const given = call?.type === "CallExpression" ? (call.arguments as readonly SyntaxNode[]) : [];
  return given.some(opensScope);
}
