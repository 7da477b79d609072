import { nodeIn, nodesIn } from "./node-fields.ts";
import type { SourceTree } from "./source-tree.ts";

/** Where sites keep what they hand to pages as it is. */
const SERVED = /(^|\/)(public|static)\/.*\.m?js$/;

/** `./worker.mjs`, `/lib/page.js`, `https://…`: what a page can ask for. */
const ASKED_FOR = /^(?:[a-z]+:)?\/\/|^\.{0,2}\/.*\.\w+$/;

/**
 * A module that a page loads as it stands: it is in a folder of such files, and all that it imports is named as a page
 * has to name it, with its ending. Where nothing bundles it, nothing finds a package by its name either.
 */
export function isServedModule(tree: SourceTree): boolean {
  if (!SERVED.test(tree.path)) return false;
  const specifiers = nodesIn(tree.program, "body").flatMap((statement) => {
    const source = nodeIn(statement, "source");
    return source ? [String(source["value"])] : [];
  });
  return specifiers.length > 0 && specifiers.every((specifier) => ASKED_FOR.test(specifier));
}
