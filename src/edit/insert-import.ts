import type { Edit } from "../model/edit.ts";
import { alignedHead } from "./aligned-requires.ts";
import { constantKeyword } from "./constant-keyword.ts";
import { fileStyleOf } from "./file-style.ts";
import type { FileStyle } from "./file-style.ts";
import { importPointOf, pointOfGrown } from "./insertion-point.ts";
import type { InsertionPoint } from "./insertion-point.ts";
import { isRequire } from "./module-statement.ts";
import { widthOf } from "./line-width.ts";
import {
  extendableList,
  extensions,
  isImportOf,
  isRequireOf,
  nameOf,
  onLines,
  spelled,
  type ImportedName,
} from "./name-list.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";
import { statementsOf } from "./parsed-text.ts";
import { removeStatement } from "./remove-statement.ts";

export type { ImportedName };

/**
 * The edits that make `names` of module `specifier` known in a file: none when they are, a longer import when the file
 * has one from there, else a new line that fits the file. A require that comes too late is moved above what needs it.
 * @param firstUse where the file first needs them; @default anywhere
 */
export function insertImport(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  names: readonly ImportedName[],
  firstUse?: number,
): readonly Edit[] {
  const late = kind === "cjs" ? lateRequires(file, specifier, firstUse) : [];
  if (late.length > 0) return moved(file, specifier, late, names, firstUse);
  const known = importedNames(file, specifier);
  const missing = names.filter((wanted) => !known.some((name) => isSame(name, wanted)));
  if (missing.length === 0) return [];
  const list = extendableList(file, specifier);
  if (!list) return [newLine(file, kind, specifier, missing, firstUse)];
  return movedUp(file, specifier, [...known, ...missing]) ?? extensions(file, list, missing);
}

/** An import that takes in nothing but names, anew where it belongs with those that come to it; null where it stays. */
function movedUp(
  file: ParsedText,
  specifier: string,
  names: readonly ImportedName[],
): readonly Edit[] | null {
  const sorted = inOrder(names);
  const point = pointOfGrown(file, specifier, sorted);
  const [statement] = statementsOf(file).filter((each) => isImportOf(each, specifier));
  if (!point || !statement) return null;
  return [lineAt(file, "esm", specifier, sorted, point), removeStatement(file, statement)];
}

function inOrder(names: readonly ImportedName[]): readonly ImportedName[] {
  return [...names].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The statements that do nothing but require names of a module, where all of them stand below what needs a name. */
function lateRequires(file: ParsedText, specifier: string, firstUse = Infinity): readonly TreeNode[] {
  const requires = statementsOf(file).filter((each) => namesOfStatement(each, specifier).length > 0);
  const isLate = ({ type, start, declarations }: TreeNode): boolean =>
    type === "VariableDeclaration" && start > firstUse && (declarations as TreeNode[]).length === 1;
  return requires.every(isLate) ? requires : [];
}

function moved(
  file: ParsedText,
  specifier: string,
  late: readonly TreeNode[],
  names: readonly ImportedName[],
  firstUse: number | undefined,
): readonly Edit[] {
  const known = late.flatMap((each) => namesOfStatement(each, specifier));
  const missing = names.filter((wanted) => !known.some((name) => isSame(name, wanted)));
  const line = newLine(file, "cjs", specifier, [...known, ...missing], firstUse);
  return [line, ...late.map((each) => removeStatement(file, each))];
}

/** What a file imports or requires by name from a module. */
export function importedNames(file: ParsedText, specifier: string): readonly ImportedName[] {
  return statementsOf(file).flatMap((statement) => namesOfStatement(statement, specifier));
}

function namesOfStatement(statement: TreeNode, specifier: string): readonly ImportedName[] {
  if (isImportOf(statement, specifier)) return (statement.specifiers as TreeNode[]).flatMap(nameOfSpecifier);
  if (statement.type !== "VariableDeclaration") return [];
  return (statement.declarations as TreeNode[]).flatMap((declarator) =>
    namesOfRequire(declarator, specifier),
  );
}

function nameOfSpecifier(specifier: TreeNode): readonly ImportedName[] {
  if (specifier.type !== "ImportSpecifier" || specifier.importKind === "type") return [];
  return [{ name: nameOf(specifier.imported as TreeNode), local: nameOf(specifier.local as TreeNode) }];
}

function namesOfRequire(declarator: TreeNode, specifier: string): readonly ImportedName[] {
  const init = declarator.init as TreeNode | null;
  const id = declarator.id as TreeNode;
  if (
    init?.type === "MemberExpression" &&
    isRequireOf(init.object as TreeNode, specifier) &&
    id.type === "Identifier"
  ) {
    return [{ name: nameOf(init.property as TreeNode), local: nameOf(id) }];
  }
  if (!isRequireOf(init, specifier) || id.type !== "ObjectPattern") return [];
  return (id.properties as TreeNode[])
    .filter((property) => property.type === "Property" && (property.value as TreeNode).type === "Identifier")
    .map((property) => ({
      name: nameOf(property.key as TreeNode),
      local: nameOf(property.value as TreeNode),
    }));
}

function isSame(a: ImportedName, b: ImportedName): boolean {
  return a.name === b.name && a.local === b.local;
}

function newLine(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  names: readonly ImportedName[],
  firstUse: number | undefined,
): Edit {
  const sorted = inOrder(names);
  return lineAt(file, kind, specifier, sorted, importPointOf(file, kind, specifier, sorted, firstUse));
}

function lineAt(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  sorted: readonly ImportedName[],
  point: InsertionPoint,
): Edit {
  const style = fileStyleOf(file);
  const lines =
    kind === "esm" ? [esmLine(file, style, specifier, sorted)] : requireLines(file, style, specifier, sorted);
  const text = lines.join(style.eol);
  const edit = { path: file.path, start: point.offset, end: point.offset };
  if (point.place === "before-line") {
    const joins = point.joinsBlock || /^\s*$/.test(file.text.slice(point.offset));
    const gap = joins ? "" : blankAfter(file.text, point.offset, style);
    return { ...edit, text: text + style.eol + gap };
  }
  const before = point.joinsBlock ? style.eol : style.eol + blankBefore(file.text, point.offset, style);
  if (!sharesLine(file.text, point.offset)) return { ...edit, text: before + text };
  const blanks = /^[^\S\r\n]*/.exec(file.text.slice(point.offset))?.[0].length ?? 0;
  const follows = file.text.slice(point.offset + blanks);
  const stop = CARRIES_ON.test(follows) && !text.endsWith(";") ? ";" : "";
  return { ...edit, end: point.offset + blanks, text: before + text + stop + style.eol };
}

/** `;("use strict")` in a file without semicolons: what begins so would go on with the line above. */
const CARRIES_ON = /^[([`+\-/]/;

/** A directive is followed by a blank line in most files; the import keeps that line between the two. */
function blankBefore(text: string, offset: number, style: FileStyle): string {
  return /^\r?\n[^\S\n]*\r?\n/.test(text.slice(offset, offset + 80)) ? style.eol : "";
}

function blankAfter(text: string, offset: number, style: FileStyle): string {
  return /^[^\S\n]*\r?\n/.test(text.slice(offset, offset + 80)) ? "" : style.eol;
}

function sharesLine(text: string, offset: number): boolean {
  return offset < text.length && !/[\r\n]/.test(text[offset] as string);
}

function esmLine(
  file: ParsedText,
  style: FileStyle,
  specifier: string,
  names: readonly ImportedName[],
): string {
  const items = names.map((name) => spelled(name, " as "));
  const source = `from ${quoted(style, specifier)}${end(file, style)}`;
  return withinWidth(file, style, items, (list) => `import ${list} ${source}`);
}

/** The names on one line, or each on its own where that is longer than the lines of the file. */
function withinWidth(
  file: ParsedText,
  style: FileStyle,
  items: readonly string[],
  around: (list: string) => string,
): string {
  const line = around(braces(file, style, items));
  if (items.length < 2 || line.length <= widthOf(file.text)) return line;
  return around(`{${style.eol}${onLines(style, items)}${style.eol}}`);
}

/** ES5 knows no destructuring: a line for each name there. */
function requireLines(
  file: ParsedText,
  style: FileStyle,
  specifier: string,
  names: readonly ImportedName[],
): readonly string[] {
  const pad = style.spacedParens ? " " : "";
  const source = `require(${pad}${quoted(style, specifier)}${pad})`;
  if (style.es5)
    return names.map(
      ({ name, local }) => `${alignedHead(file, `var ${local}`)} = ${source}.${name}${end(file, style)}`,
    );
  const items = names.map((name) => spelled(name, ": "));
  const around = (list: string) =>
    `${alignedHead(file, `${requireKeyword(file)} ${list}`)} = ${source}${end(file, style)}`;
  return [withinWidth(file, style, items, around)];
}

/** As each other module of the file is required, if they agree. */
function requireKeyword(file: ParsedText): string {
  const requires = statementsOf(file).filter(
    (each) => each.type === "VariableDeclaration" && isRequire(each),
  );
  const [kind, ...others] = new Set(requires.map((each) => String(each.kind)));
  if (kind === undefined) return constantKeyword(file);
  return others.length === 0 ? kind : "const";
}

function braces(file: ParsedText, style: FileStyle, items: readonly string[]): string {
  return (hasSpacedLists(file) ?? style.spacedBraces) ? `{ ${items.join(", ")} }` : `{${items.join(", ")}}`;
}

/** Some write the names that they take in apart from the braces, whatever they do in objects. */
function hasSpacedLists(file: ParsedText): boolean | null {
  const heads = statementsOf(file).filter(isRequire);
  const lists = heads.flatMap(
    ({ start, end }) => /(?<!\$)\{[^\S\n]?[\w$]/.exec(file.text.slice(start, end)) ?? [],
  );
  return lists.length === 0 ? null : lists.filter((list) => list.length === 3).length * 2 >= lists.length;
}

function quoted(style: FileStyle, text: string): string {
  return style.quote + text + style.quote;
}

/**
 * As most of the other modules are taken in, in a file by several hands otherwise than its code ends; where there are
 * as many of either kind, as that ends.
 */
function end(file: ParsedText, style: FileStyle): string {
  const endings = statementsOf(file)
    .filter(isRequire)
    .map((each) => file.text[each.end - 1] === ";");
  const more = endings.filter((isEnded) => isEnded).length * 2 - endings.length;
  return more > 0 || (more === 0 && style.semicolons) ? ";" : "";
}
