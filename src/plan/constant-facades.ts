import { constantKeyword, constantKeywordWithin } from "../edit/constant-keyword.ts";
import { importedNames } from "../edit/insert-import.ts";
import type { ParsedText } from "../edit/parsed-text.ts";
import { RUNTIME_PACKAGE } from "../edit/runtime-imports.ts";
import type { Edit } from "../model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import { nodeOf } from "../scan/sources/source-tree.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import { FACADE_FACTORIES } from "../scan/summary/facade-names.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { constantEdits } from "./constant-names.ts";

const FACTORIES: ReadonlySet<string> = new Set([...FACADE_FACTORIES, "signal", "recording"]);

/**
 * `let` to `const` where a name of a statement holds a facade for good, some of them since this stage: no site alone
 * can tell, and a linter asks for it, unless the project writes `let` for what stays as it is.
 *
 * @param names what this stage rewrote in the file
 */
export function constantFacadeEdits(tree: SourceTree, names: ReadonlySet<string>): readonly Edit[] {
  const factories = [RUNTIME_PACKAGE, `${RUNTIME_PACKAGE}/testing`]
    .flatMap((module) => importedNames(tree.syntax, module))
    .filter(({ name }) => FACTORIES.has(name))
    .map(({ local }) => local);
  const rewritten = statementsOf(tree, names);
  const isFacade = (declarator: SyntaxNode) => holdsFacade(tree, declarator, factories);
  const statements = rewritten.filter((statement) => nodesIn(statement, "declarations").some(isFacade));
  if (statements.length === 0) return [];
  const written = withoutThese(tree, rewritten);
  return statements
    .filter((statement) => keywordFor(tree, statement, written) === "const")
    .flatMap((statement) => constantEdits(tree, statement, isFacade));
}

/** The statements of `let` that declare one of these names. */
function statementsOf(tree: SourceTree, names: ReadonlySet<string>): readonly SyntaxNode[] {
  const found = tree
    .variables()
    .filter(({ name }) => names.has(name))
    .flatMap(({ identifiers }) => identifiers)
    .map((identifier) => tree.parentOf(tree.parentOf(nodeOf(identifier)) ?? tree.program))
    .filter((each): each is SyntaxNode => each?.type === "VariableDeclaration" && each.kind === "let");
  return [...new Set(found)].sort((one, other) => one.start - other.start);
}

function keywordFor(tree: SourceTree, statement: SyntaxNode, written: ParsedText): string {
  const isWithin = [...tree.ancestorsOf(statement)].some(isFunction);
  return isWithin ? constantKeywordWithin(written) : constantKeyword(written);
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
