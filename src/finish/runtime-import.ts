import { insertImport, type ImportedName } from "../edit/insert-import.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { RUNTIME_PACKAGE } from "../edit/runtime-imports.ts";
import { isRuntimeSpecifier, runtimeNames } from "../facades/runtime-names.ts";
import { nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import { parseSource, type SyntaxFile } from "../scan/syntax/parse.ts";
import { childrenOf, type SyntaxNode } from "../scan/syntax/tree.ts";

/** The range of a file's statements that take in the runtime, or null when it has none or several apart. */
export function runtimeImportRange(
  path: string,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const { program } = parseSource(path, text);
  const statements = nodesIn(program as unknown as SyntaxNode, "body").filter(takesInRuntime);
  const [only] = statements;
  return statements.length === 1 && only ? { start: only.start, end: only.end } : null;
}

function takesInRuntime(statement: SyntaxNode): boolean {
  if (statement.type === "ImportDeclaration") return isRuntimeSpecifier(nodeIn(statement, "source")?.value);
  if (statement.type !== "VariableDeclaration") return false;
  return nodesIn(statement, "declarations").every((declarator) => {
    const init = nodeIn(declarator, "init");
    const call = init?.type === "MemberExpression" ? nodeIn(init, "object") : init;
    return call?.type === "CallExpression" && isRuntimeSpecifier(nodesIn(call, "arguments")[0]?.value);
  });
}

/** `text` with those of another text's runtime imports that it calls but does not import. */
export function withMissingImports(path: string, text: string, other: string): string {
  const file = parseSource(path, text);
  const program = file.program as unknown as SyntaxNode;
  const known = runtimeNames(program);
  const called = calledNames(file);
  const missing = [...runtimeNames(parseSource(path, other).program as unknown as SyntaxNode)]
    .filter(([local]) => called.has(local) && !known.has(local) && !local.includes("."))
    .map(([local, name]): ImportedName => ({ name, local }));
  const kind = /^\s*import\b/m.test(other) ? "esm" : "cjs";
  const calls = missing.map(({ local }) => called.get(local) as number);
  return applyEdits(text, insertImport(file, kind, RUNTIME_PACKAGE, missing, Math.min(...calls)));
}

/** The names that are called by themselves, with where they are called first. */
export function calledNames(file: SyntaxFile): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const pending = [file.program as unknown as SyntaxNode];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
    if (callee?.type === "Identifier") {
      const name = String(callee.name);
      names.set(name, Math.min(callee.start, names.get(name) ?? Infinity));
    }
    pending.push(...childrenOf(node));
  }
  return names;
}
