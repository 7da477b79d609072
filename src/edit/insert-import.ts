import type { Edit } from "../model/edit.ts";
import { fileStyleOf } from "./file-style.ts";
import type { FileStyle } from "./file-style.ts";
import { importPointOf } from "./insertion-point.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";
import { statementsOf } from "./parsed-text.ts";

/** One exported name and what it is called in the file. */
export interface ImportedName {
  readonly name: string;
  readonly local: string;
}

/**
 * The edits that make `names` of module `specifier` known in a file: none when they are, a longer import when the file
 * has one from there, else a new line that fits the file.
 */
export function insertImport(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  names: readonly ImportedName[],
): readonly Edit[] {
  const known = importedNames(file, specifier);
  const missing = names.filter((wanted) => !known.some((name) => isSame(name, wanted)));
  if (missing.length === 0) return [];
  const list = extendableList(file, specifier);
  return [list ? extension(file, list, missing) : newLine(file, kind, specifier, missing)];
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

function isImportOf(statement: TreeNode, specifier: string): boolean {
  if (statement.type !== "ImportDeclaration" || statement.importKind === "type") return false;
  return (statement.source as TreeNode).value === specifier;
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

function isRequireOf(node: TreeNode | null, specifier: string): boolean {
  if (node?.type !== "CallExpression") return false;
  const [argument] = node.arguments as TreeNode[];
  return nameOf(node.callee as TreeNode) === "require" && argument?.value === specifier;
}

function nameOf(node: TreeNode): string {
  return String(node.name ?? node.value ?? "");
}

function isSame(a: ImportedName, b: ImportedName): boolean {
  return a.name === b.name && a.local === b.local;
}

/** The last item of a `{ … }` list of an import or a destructured require that can take more. */
interface NameList {
  readonly last: TreeNode;
  readonly separator: ": " | " as ";
}

function extendableList(file: ParsedText, specifier: string): NameList | null {
  for (const statement of statementsOf(file)) {
    const list = isImportOf(statement, specifier)
      ? importList(statement)
      : statement.type === "VariableDeclaration" && requireList(statement, specifier);
    if (list) return list;
  }
  return null;
}

function importList(statement: TreeNode): NameList | null {
  const last = (statement.specifiers as TreeNode[]).at(-1);
  return last?.type === "ImportSpecifier" ? { last, separator: " as " } : null;
}

function requireList(statement: TreeNode, specifier: string): NameList | null {
  const [declarator] = statement.declarations as TreeNode[];
  const id = declarator?.id as TreeNode;
  if (!isRequireOf(declarator?.init as TreeNode | null, specifier) || id.type !== "ObjectPattern")
    return null;
  const last = (id.properties as TreeNode[]).at(-1);
  return last?.type === "Property" ? { last, separator: ": " } : null;
}

function extension(file: ParsedText, list: NameList, names: readonly ImportedName[]): Edit {
  const text = names.map((name) => `, ${spelled(name, list.separator)}`).join("");
  return { path: file.path, start: list.last.end, end: list.last.end, text };
}

function newLine(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  names: readonly ImportedName[],
): Edit {
  const style = fileStyleOf(file);
  const point = importPointOf(file, kind);
  const lines = kind === "esm" ? [esmLine(style, specifier, names)] : requireLines(style, specifier, names);
  const text = lines.join(style.eol);
  const edit = { path: file.path, start: point.offset, end: point.offset };
  if (point.place === "before-line") {
    const gap = /^\s*$/.test(file.text.slice(point.offset)) ? "" : blankAfter(file.text, point.offset, style);
    return { ...edit, text: text + style.eol + gap };
  }
  const before = point.joinsBlock ? style.eol : style.eol + blankBefore(file.text, point.offset, style);
  return { ...edit, text: before + text + (sharesLine(file.text, point.offset) ? style.eol : "") };
}

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

function esmLine(style: FileStyle, specifier: string, names: readonly ImportedName[]): string {
  const list = braces(
    style,
    names.map((name) => spelled(name, " as ")),
  );
  return `import ${list} from ${quoted(style, specifier)}${end(style)}`;
}

/** ES5 knows no destructuring: a line for each name there. */
function requireLines(
  style: FileStyle,
  specifier: string,
  names: readonly ImportedName[],
): readonly string[] {
  const source = `require(${quoted(style, specifier)})`;
  if (style.es5) return names.map(({ name, local }) => `var ${local} = ${source}.${name}${end(style)}`);
  const list = braces(
    style,
    names.map((name) => spelled(name, ": ")),
  );
  return [`const ${list} = ${source}${end(style)}`];
}

function spelled({ name, local }: ImportedName, separator: string): string {
  return name === local ? name : name + separator + local;
}

function braces(style: FileStyle, items: readonly string[]): string {
  return style.spacedBraces ? `{ ${items.join(", ")} }` : `{${items.join(", ")}}`;
}

function quoted(style: FileStyle, text: string): string {
  return style.quote + text + style.quote;
}

function end(style: FileStyle): string {
  return style.semicolons ? ";" : "";
}
