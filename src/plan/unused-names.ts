import { removeStatement } from "../edit/remove-statement.ts";
import type { Edit } from "../model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { Facts } from "../scan/sources/sources.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { isQuietModule } from "./quiet-module.ts";

/**
 * Takes away imports and helper functions that nothing names any more and something named before: only all sites of a
 * file together leave them without use, and linters ask for it. A module of the project that does something by being
 * loaded stays.
 */
export function unusedNameEdits(
  before: SourceTree,
  after: SourceTree,
  facts: Pick<Facts, "tree">,
): readonly Edit[] {
  const wereUsed = usedNames(before);
  const used = usedNames(after);
  const isUnused = (name: SyntaxNode | null) => {
    const local = identifierName(name) ?? "";
    return wereUsed.has(local) && !used.has(local);
  };
  return statementsOf(after).flatMap((statement) => {
    if (isHelper(statement, isUnused)) return [withGap(after, statement)];
    const list = importedList(statement);
    if (list === null) return [];
    const unused = list.items.filter((item) => isUnused(localOf(item)));
    if (unused.length === 0) return [];
    if (unused.length < list.items.length) return withoutItems(after, list.items, unused);
    const stays = list.specifier.startsWith(".") && !isQuietModule(facts, after.path, list.specifier);
    return stays ? [] : [withGap(after, statement)];
  });
}

/** Names that something refers to, other than where they are declared. */
function usedNames(tree: SourceTree): ReadonlySet<string> {
  const used = tree.variables().filter(({ references }) => references.some((use) => use.init !== true));
  return new Set(used.map(({ name }) => name));
}

function statementsOf({ program }: SourceTree): readonly SyntaxNode[] {
  return nodesIn(program, "body");
}

/** `const sleep = (ms) => …` or `function sleep(ms) { … }`, alone in its statement. */
function isHelper(statement: SyntaxNode, isUnused: (name: SyntaxNode | null) => boolean): boolean {
  if (statement.type === "FunctionDeclaration") return isUnused(nodeIn(statement, "id"));
  const [declarator, ...more] =
    statement.type === "VariableDeclaration" ? nodesIn(statement, "declarations") : [];
  if (!declarator || more.length > 0) return false;
  return isFunction(nodeIn(declarator, "init")) && isUnused(nodeIn(declarator, "id"));
}

interface ImportedList {
  readonly specifier: string;
  readonly items: readonly SyntaxNode[];
}

/** What an import or a `require` in a declaration of its own takes in, name by name. */
function importedList(statement: SyntaxNode): ImportedList | null {
  if (statement.type === "ImportDeclaration")
    return listOf(nodeIn(statement, "source"), nodesIn(statement, "specifiers"));
  const [declarator, ...more] =
    statement.type === "VariableDeclaration" ? nodesIn(statement, "declarations") : [];
  if (!declarator || more.length > 0) return null;
  const [id, init] = [nodeIn(declarator, "id"), nodeIn(declarator, "init")];
  if (init?.type !== "CallExpression" || identifierName(nodeIn(init, "callee")) !== "require") return null;
  const items = id?.type === "ObjectPattern" ? nodesIn(id, "properties") : id ? [id] : [];
  return listOf(nodesIn(init, "arguments")[0] ?? null, items);
}

function listOf(source: SyntaxNode | null, items: readonly SyntaxNode[]): ImportedList | null {
  return typeof source?.value === "string" && items.length > 0 ? { specifier: source.value, items } : null;
}

function localOf(item: SyntaxNode): SyntaxNode | null {
  if (item.type === "Identifier") return item;
  return nodeIn(item, item.type === "Property" ? "value" : "local");
}

/** Out of a `{ … }` list; a default import before it stays as it is. */
function withoutItems(
  { path }: SourceTree,
  items: readonly SyntaxNode[],
  unused: readonly SyntaxNode[],
): readonly Edit[] {
  const isListed = ({ type }: SyntaxNode) => type === "ImportSpecifier" || type === "Property";
  const listed = items.filter(isListed);
  if (!unused.every(isListed) || listed.every((item) => unused.includes(item))) return [];
  const last = listed.findLastIndex((item) => !unused.includes(item));
  const kept = (listed[last] as SyntaxNode).end;
  const inside = listed
    .slice(0, last)
    .flatMap((item, index) =>
      unused.includes(item)
        ? [{ path, start: item.start, end: (listed[index + 1] as SyntaxNode).start, text: "" }]
        : [],
    );
  const end = (listed.at(-1) as SyntaxNode).end;
  return kept < end ? [...inside, { path, start: kept, end, text: "" }] : inside;
}

/** The statement with the comment on it, and with the blank line after it where one stands before it too. */
function withGap(tree: SourceTree, statement: SyntaxNode): Edit {
  const { start, end } = statement;
  const edit = removeStatement(tree, { start: start - ownComment(tree.text, statement).length, end });
  const isBlankBefore = /(?:^|\n\r?\n)$/.test(tree.text.slice(0, edit.start));
  const gap = isBlankBefore ? /^\r?\n/.exec(tree.text.slice(edit.end)) : null;
  return { ...edit, end: edit.end + (gap?.[0].length ?? 0) };
}

/** Line comments right above are a helper's own; above an import only what speaks to a linter is. */
function ownComment(text: string, statement: SyntaxNode): string {
  const { start } = statement;
  const above = /(?:^|\n)((?:\/\/[^\n]*\n)+)$/.exec(text.slice(0, start))?.[1] ?? "";
  if (importedList(statement) === null) return above;
  return /(?:\/\/ *(?:eslint|oxlint|biome|@ts)-[^\n]*\n)+$/.exec(above)?.[0] ?? "";
}
