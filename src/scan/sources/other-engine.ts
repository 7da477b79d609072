import type { SourceTree } from "./source-tree.ts";

/**
 * `ChromeUtils.importESModule(…)` of Firefox, `imports.gi` and `gi://Gtk` of GNOME, `k6/http`, what Node has inside
 * (`require("internal/errors")`), of which projects keep copies: engines whose modules come with them, where nothing
 * finds a package.
 */
export function isForOtherEngine(text: string): boolean {
  return OF_OTHER_ENGINE.test(text);
}

const OF_OTHER_ENGINE =
  /\b(?:ChromeUtils\.(?:import|importESModule|defineESModuleGetters|defineModuleGetter)|Components\.utils\.import)\(|\bimports\.gi\.|\brequire\(["']internal\/|(?:\bfrom\s*|\bimport\s+)["'](?:(?:gi|resource|chrome):\/\/|k6(?:\/|["']))/;

/**
 * `let state: u64`: a number type that AssemblyScript has of its own. What it compiles becomes WebAssembly, where
 * nothing finds a package either.
 */
export function isForWebAssembly(tree: SourceTree): boolean {
  const named = new Set(Array.from(tree.text.matchAll(NUMBER_TYPE), ([, name = ""]) => name));
  return [...named].some((name) => tree.unresolvedNames().has(name));
}

const NUMBER_TYPE = /:\s*([iu](?:8|16|32|64|size)|f(?:32|64)|v128)\b/g;

/**
 * `Deno.test(…)`, `Deno.args` in a file that does not ask whether there is a `Deno`: it runs there alone, where
 * packages go by a map of imports, and what the environment says of flags may be read by leave only.
 */
export function isForDeno(tree: SourceTree): boolean {
  return /\bDeno\./.test(tree.text) && !ASKED_DENO.test(tree.text) && tree.unresolvedNames().has("Deno");
}

const ASKED_DENO = /\btypeof\s+Deno\b|["'`]Deno["'`]|\bglobalThis\??\.Deno\b/;
