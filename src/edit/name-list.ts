import type { Edit } from "../model/edit.ts";
import { fileStyleOf } from "./file-style.ts";
import type { FileStyle } from "./file-style.ts";
import { widthOf } from "./line-width.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";
import { statementsOf } from "./parsed-text.ts";

/** One exported name and what it is called in the file. */
export interface ImportedName {
  readonly name: string;
  readonly local: string;
}

/** A `{ … }` list of an import or a destructured require that can take more. */
interface NameList {
  readonly items: readonly ListItem[];
  readonly separator: ": " | " as ";
}

interface ListItem {
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

export function extendableList(file: ParsedText, specifier: string): NameList | null {
  for (const statement of statementsOf(file)) {
    const list = isImportOf(statement, specifier)
      ? importList(statement)
      : statement.type === "VariableDeclaration" && requireList(statement, specifier);
    if (list) return list;
  }
  return null;
}

function importList(statement: TreeNode): NameList | null {
  const specifiers = statement.specifiers as TreeNode[];
  if (specifiers.at(-1)?.type !== "ImportSpecifier") return null;
  const named = specifiers.filter(({ type }) => type === "ImportSpecifier");
  return { items: named.map((item) => listItem(item, item.local as TreeNode)), separator: " as " };
}

function requireList(statement: TreeNode, specifier: string): NameList | null {
  const [declarator] = statement.declarations as TreeNode[];
  const id = declarator?.id as TreeNode;
  if (!isRequireOf(declarator?.init as TreeNode | null, specifier) || id.type !== "ObjectPattern")
    return null;
  const properties = id.properties as TreeNode[];
  if (properties.at(-1)?.type !== "Property") return null;
  return { items: properties.map((item) => listItem(item, item.value as TreeNode)), separator: ": " };
}

function listItem({ start, end }: TreeNode, local: TreeNode): ListItem {
  return { local: nameOf(local), start, end };
}

/**
 * The edits that take names into a list. A list in alphabetical order stays so: linters ask for it (`sort-imports`).
 * Any other takes new names at its end.
 */
export function extensions(
  file: ParsedText,
  { items, separator }: NameList,
  names: readonly ImportedName[],
): Edit[] {
  const isOrdered = items.every((item, i) => i === 0 || !isAfter(items[i - 1]?.local ?? "", item.local));
  const sorted = isOrdered ? [...names].sort((a, b) => (isAfter(a.local, b.local) ? 1 : -1)) : names;
  const broken = brokenUp(file, { items, separator }, sorted, isOrdered);
  if (broken) return [broken];
  const texts = new Map<number, string>();
  for (const name of sorted) {
    const next = isOrdered ? items.find(({ local }) => isAfter(local, name.local)) : undefined;
    const at = next?.start ?? items.at(-1)?.end ?? 0;
    const text = spelled(name, separator);
    const gap = gapBefore(file, (next ?? items.at(-1))?.start ?? 0);
    texts.set(at, (texts.get(at) ?? "") + (next ? `${text},${gap}` : `,${gap}${text}`));
  }
  return [...texts].map(([at, text]) => ({ path: file.path, start: at, end: at, text }));
}

/** The whole list, a line for each name, where the one line that it has would be longer than the lines of the file. */
function brokenUp(
  file: ParsedText,
  { items, separator }: NameList,
  names: readonly ImportedName[],
  isOrdered: boolean,
): Edit | null {
  const { text } = file;
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  const start = text.lastIndexOf("{", first.start) + 1;
  const close = text.indexOf("}", last.end);
  const [before, inside, after] = [
    /[^\r\n]*$/.exec(text.slice(0, start))?.[0] ?? "",
    text.slice(start, close),
    /^[^\r\n]*/.exec(text.slice(close))?.[0] ?? "",
  ];
  const added = names.map((name) => ({ local: name.local, text: spelled(name, separator) }));
  const length = [before, inside, after, ...added.map((each) => `, ${each.text}`)].join("").length;
  if (/[\r\n]|\/[/*]/.test(inside) || length <= widthOf(text)) return null;
  const there = items.map((item) => ({ local: item.local, text: text.slice(item.start, item.end) }));
  const all = [...there, ...added];
  if (isOrdered) all.sort((a, b) => (isAfter(a.local, b.local) ? 1 : -1));
  const style = fileStyleOf(file);
  const lines = onLines(
    style,
    all.map((each) => each.text),
  );
  return { path: file.path, start, end: close, text: style.eol + lines + style.eol };
}

/** A line for each item of a list that begins at the margin. */
export function onLines({ eol, indent, trailingCommas }: FileStyle, items: readonly string[]): string {
  return items.map((item) => indent + item).join(`,${eol}`) + (trailingCommas ? "," : "");
}

/** What parts an item from the one before: a line end where each has its own line, else a blank. */
function gapBefore(file: ParsedText, start: number): string {
  const gap = /\s*$/.exec(file.text.slice(0, start))?.[0] ?? "";
  return gap.includes("\n") ? gap : " ";
}

function isAfter(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b ? one > other : a > b;
}

export function isImportOf(statement: TreeNode, specifier: string): boolean {
  if (statement.type !== "ImportDeclaration" || statement.importKind === "type") return false;
  return (statement.source as TreeNode).value === specifier;
}

export function isRequireOf(node: TreeNode | null, specifier: string): boolean {
  if (node?.type !== "CallExpression") return false;
  const [argument] = node.arguments as TreeNode[];
  return nameOf(node.callee as TreeNode) === "require" && argument?.value === specifier;
}

export function nameOf(node: TreeNode): string {
  return String(node.name ?? node.value ?? "");
}

export function spelled({ name, local }: ImportedName, separator: string): string {
  return name === local ? name : name + separator + local;
}
