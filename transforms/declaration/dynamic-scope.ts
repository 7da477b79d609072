import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";

/** True when code of the file can name a variable in a way that no analysis sees. */
export function hasDynamicScope(tree: SourceTree): boolean {
  return (
    (tree.unresolvedNames().has("eval") && !isEvalForRequire(tree)) ||
    (/\bwith\s*\(/.test(tree.text) && hasWithStatement(tree))
  );
}

/**
 * `eval("require")("fsevents")` keeps a bundler from following: it names what the module system gives, and nothing
 * else.
 */
function isEvalForRequire({ text }: SourceTree): boolean {
  return text.match(/\beval\b/g)?.length === text.match(/\beval\(\s*(["'])require\1\s*\)/g)?.length;
}

function hasWithStatement(tree: SourceTree): boolean {
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "WithStatement") return true;
    pending.push(...childrenOf(node));
  }
  return false;
}
