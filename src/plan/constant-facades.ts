import { constantKeyword } from "../edit/constant-keyword.ts";
import { importedNames } from "../edit/insert-import.ts";
import type { ParsedText } from "../edit/parsed-text.ts";
import { RUNTIME_PACKAGE } from "../edit/runtime-imports.ts";
import type { Edit } from "../model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import { FACADE_FACTORIES } from "../scan/summary/facade-names.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

const FACTORIES: ReadonlySet<string> = new Set(FACADE_FACTORIES);

/**
 * `let` to `const` where every name of a statement holds a facade for good, some of them since this stage: no site
 * alone can tell, and a linter asks for it, unless the project writes `let` for what stays as it is.
 *
 * @param names what this stage rewrote in the file
 */
export function constantFacadeEdits(tree: SourceTree, names: ReadonlySet<string>): readonly Edit[] {
  const factories = importedNames(tree.syntax, RUNTIME_PACKAGE)
    .filter(({ name }) => FACTORIES.has(name))
    .map(({ local }) => local);
  const statements = nodesIn(tree.program, "body")
    .map((statement) => nodeIn(statement, "declaration") ?? statement)
    .filter((statement) => statement.type === "VariableDeclaration" && statement.kind === "let")
    .filter((statement) => {
      const declarators = nodesIn(statement, "declarations");
      const isNew = declarators.some((each) => names.has(identifierName(nodeIn(each, "id")) ?? ""));
      return isNew && declarators.every((each) => holdsFacade(tree, each, factories));
    });
  if (statements.length === 0 || constantKeyword(withoutThese(tree, statements)) === "let") return [];
  return statements.map(({ start }) => ({
    path: tree.path,
    start,
    end: start + "let".length,
    text: "const",
  }));
}

/** What its authors wrote tells their habit, not what was made of it. */
function withoutThese({ syntax }: SourceTree, statements: readonly SyntaxNode[]): ParsedText {
  const text = statements.reduce(
    (rest, { start }) => rest.slice(0, start) + "   " + rest.slice(start + "let".length),
    syntax.text,
  );
  return { ...syntax, text };
}

function holdsFacade(tree: SourceTree, declarator: SyntaxNode, factories: readonly string[]): boolean {
  const init = nodeIn(declarator, "init");
  const id = nodeIn(declarator, "id");
  const callee = init?.type === "CallExpression" ? identifierName(nodeIn(init, "callee")) : null;
  const variable = id && tree.bindingAt(id.start);
  if (callee === null || !factories.includes(callee) || !variable) return false;
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}
