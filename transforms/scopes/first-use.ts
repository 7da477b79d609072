import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Holder } from "./holder.ts";
import type { RefusalCode } from "./refusals.ts";

/** What the members of an application are, by name. */
export interface AppMembers {
  /** Methods that put a middleware or a route into the list. */
  readonly routing: ReadonlySet<string>;
  /** Members that show the list. */
  readonly list: ReadonlySet<string>;
}

/** The statement before which the scope is opened, or why there is none. */
export type FirstUse = { readonly before: SyntaxNode } | RefusalCode;

/**
 * The first middleware of an application, where it stands by itself among the statements after the application is
 * made. One more directly before it is met by every request, and comes at a time at which the list was made anyway:
 * express 4 reads its routing settings when the first one is put in.
 */
export function firstUse(tree: SourceTree, app: Holder, members: AppMembers): FirstUse {
  const memberOf = (read: SyntaxNode): string | null => memberName(tree, read);
  if (app.reads.some((read) => members.list.has(memberOf(read) ?? ""))) return "router-inspected";
  for (const statement of app.siblings.filter(({ start }) => start > app.statement.start)) {
    const reads = app.reads.filter(({ start, end }) => start >= statement.start && end <= statement.end);
    const [first] = reads;
    if (first === undefined || isFunction(statement)) continue;
    if (isRouting(tree, statement, first, members)) return { before: statement };
    if (reads.some((read) => members.routing.has(memberOf(read) ?? "") && !isSetting(tree, read)))
      return "first-use-unclear";
    if (reads.some((read) => memberOf(read) === null && !isExported(tree, read))) return "app-handed-on";
  }
  return "first-use-unclear";
}

/** `name` in `app.name`, or null where the application itself is what is read. */
function memberName(tree: SourceTree, read: SyntaxNode): string | null {
  const parent = tree.parentOf(read);
  if (parent?.type !== "MemberExpression" || nodeIn(parent, "object") !== read) return null;
  return parent.computed === true ? null : identifierName(nodeIn(parent, "property"));
}

/** `app.use(…)` as a statement of its own, a chain of them included. */
function isRouting(
  tree: SourceTree,
  statement: SyntaxNode,
  read: SyntaxNode,
  { routing }: AppMembers,
): boolean {
  if (read.start !== statement.start || !routing.has(memberName(tree, read) ?? "")) return false;
  return callOf(tree, read) !== null && !isSetting(tree, read);
}

/** express's `app.get("setting")`. */
function isSetting(tree: SourceTree, read: SyntaxNode): boolean {
  const call = callOf(tree, read);
  return memberName(tree, read) === "get" && call !== null && nodesIn(call, "arguments").length < 2;
}

function callOf(tree: SourceTree, read: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(read);
  const call = member && tree.parentOf(member);
  return call?.type === "CallExpression" && nodeIn(call, "callee") === member ? call : null;
}

/** `module.exports = app`, `export { app }`, `export default app`: nobody takes it in before this module is done. */
function isExported(tree: SourceTree, read: SyntaxNode): boolean {
  const parent = tree.parentOf(read);
  if (parent === null) return false;
  if (parent.type === "ExportSpecifier" || parent.type === "ExportDefaultDeclaration") return true;
  if (parent.type !== "AssignmentExpression" || nodeIn(parent, "right") !== read) return false;
  return /^(module\.)?exports\b/.test(tree.textOf(nodeIn(parent, "left") ?? parent));
}
