import { nodeIn, nodesIn } from "./node-fields.ts";
import type { SourceTree } from "./source-tree.ts";

/** Where sites keep what they hand to pages as it is. */
const SERVED = /(^|\/)(public|static)\/.*\.m?js$/;

/** `https://example.org/page.js`, `npm:chalk`, `jsr:@std/path`: what Deno and pages take in, and Node does not. */
const BY_ADDRESS = /^(?:https?|npm|jsr):/;

/** `./worker.mjs`, `/lib/page.js`: what a page can ask for. */
const BY_PATH = /^\.{0,2}\/.*\.\w+$/;

/**
 * A module that is loaded as it stands: it imports something by its address, or is in a folder of what pages ask for
 * and names all that it imports as a page has to, with its ending. Where nothing bundles it, nothing finds a package
 * by its name either.
 */
export function isServedModule(tree: SourceTree): boolean {
  const specifiers = nodesIn(tree.program, "body").flatMap((statement) => {
    const source = nodeIn(statement, "source");
    return source ? [String(source["value"])] : [];
  });
  if (specifiers.some((specifier) => BY_ADDRESS.test(specifier))) return true;
  return SERVED.test(tree.path) && specifiers.length > 0 && specifiers.every((each) => BY_PATH.test(each));
}
