import { applyEdits } from "../edit/apply-edits.ts";
import { insertImport, type ImportedName } from "../edit/insert-import.ts";
import { RUNTIME_PACKAGE } from "../edit/runtime-imports.ts";
import { runtimeNames } from "../facades/runtime-names.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { runtimeImportRange } from "./runtime-import.ts";

/**
 * The text without the runtime names that `unwanted` picks, as if they had never been imported: of all ways to take
 * them out the one is right from which importing them gives the text again.
 */
export function dropImports(path: string, text: string, unwanted: (local: string) => boolean): string {
  const range = runtimeImportRange(path, text);
  const names = namesIn(path, text).filter(({ local }) => unwanted(local));
  if (range === null || names.length === 0) return text;
  const kind = text.slice(range.start, range.end).startsWith("import") ? "esm" : "cjs";
  const ways = [...withoutStatement(text, range), withoutNames(text, range, names)];
  const right = ways.find((way) => isParsable(path, way) && imported(path, way, kind, names) === text);
  return (
    right ?? (ways.find((way) => isParsable(path, way) && keepsOthers(path, way, text, names)) as string)
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The statement with its line, and with the blank line after or before it. */
function withoutStatement(text: string, { start, end }: Range): readonly string[] {
  const after = /^(?:\r?\n){0,2}/.exec(text.slice(end))?.[0] ?? "";
  const before = /(?:\r?\n){0,2}$/.exec(text.slice(0, start))?.[0] ?? "";
  const line = after.startsWith("\r") ? "\r\n" : "\n";
  const cut = (from: number, to: number) => text.slice(0, from) + text.slice(to);
  return [
    cut(start, end + after.length),
    cut(start, end + Math.min(after.length, line.length)),
    cut(start - Math.min(before.length, line.length), end),
    cut(start - before.length, end),
  ];
}

function withoutNames(text: string, { start, end }: Range, names: readonly ImportedName[]): string {
  const statement = names.reduce(
    (left, { name, local }) => {
      const spelled = name === local ? name : `${name}\\s*(?:as|:)\\s*${local}`;
      return left.replace(new RegExp(`,\\s*${spelled}\\b|\\b${spelled}\\s*,\\s*`), "");
    },
    text.slice(start, end),
  );
  return text.slice(0, start) + statement + text.slice(end);
}

function imported(path: string, text: string, kind: "esm" | "cjs", names: readonly ImportedName[]): string {
  return applyEdits(text, insertImport(parseSource(path, text), kind, RUNTIME_PACKAGE, names));
}

/** No other name may go along, and none of these may stay. */
function keepsOthers(path: string, way: string, text: string, names: readonly ImportedName[]): boolean {
  const gone = new Set(names.map(({ local }) => local));
  const wanted = namesIn(path, text).filter(({ local }) => !gone.has(local));
  const left = namesIn(path, way);
  return (
    left.length === wanted.length && wanted.every(({ local }) => left.some((name) => name.local === local))
  );
}

function namesIn(path: string, text: string): readonly ImportedName[] {
  const { program } = parseSource(path, text);
  const names = [...runtimeNames(program as unknown as SyntaxNode)].filter(([local]) => !local.includes("."));
  return names.map(([local, name]) => ({ local, name }));
}

function isParsable(path: string, text: string): boolean {
  try {
    parseSource(path, text);
    return true;
  } catch {
    return false;
  }
}
