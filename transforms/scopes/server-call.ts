import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { externalOf } from "./external.ts";
import type { Holder } from "./holder.ts";

/** `http` or `https` for a call of their `createServer`, else null. */
export function serverModule(tree: SourceTree, call: SyntaxNode): "http" | "https" | null {
  const made = call.type === "CallExpression" ? externalOf(tree, nodeIn(call, "callee")) : null;
  if (made?.name !== "createServer") return null;
  return made.module === "http" || made.module === "https" ? made.module : null;
}

/** `app`, and `app` in `app.callback()`. */
export function appIn(handler: SyntaxNode): SyntaxNode | null {
  if (handler.type === "Identifier") return handler;
  const callee = handler.type === "CallExpression" ? nodeIn(handler, "callee") : null;
  const object = callee?.type === "MemberExpression" ? nodeIn(callee, "object") : null;
  return object?.type === "Identifier" ? object : null;
}

/** True where a server of this file is made with the application as its handler. */
export function isServed(tree: SourceTree, app: Holder): boolean {
  return app.reads.some((read) =>
    [...tree.ancestorsOf(read)]
      .slice(0, 3)
      .some(
        (node) =>
          nodesIn(node, "arguments").some((each) => appIn(each) === read) &&
          serverModule(tree, node) !== null,
      ),
  );
}
