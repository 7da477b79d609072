import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";

/** True when code of the file can name a variable in a way that no analysis sees. */
export function hasDynamicScope(tree: SourceTree): boolean {
  return (
    (tree.unresolvedNames().has("eval") && !isEvalForModules(tree)) ||
    (/\bwith\s*\(/.test(tree.text) && hasWithStatement(tree))
  );
}

/**
 * `eval("require")("fsevents")` keeps a bundler from following, and `eval("import('chalk')")`, `` eval(`import(${
 * JSON.stringify(file)})`) `` a compiler from making a `require` of it: they name what the module system gives, and
 * nothing else.
 */
function isEvalForModules({ text }: SourceTree): boolean {
  return text.match(/\beval\b/g)?.length === text.match(FOR_MODULES)?.length;
}

const FOR_MODULES =
  /\beval\(\s*(?:(["'])require\1|(["'`])import\(\s*["'`][\w@./:-]+["'`]\s*\)\2|`import\(\$\{JSON\.stringify\([^()`]*\)\}\)`)\s*\)/g;

function hasWithStatement(tree: SourceTree): boolean {
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "WithStatement") return true;
    pending.push(...childrenOf(node));
  }
  return false;
}
