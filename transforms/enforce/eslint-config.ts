import { applyEdits } from "../../src/edit/apply-edits.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { importPointOf } from "../../src/edit/insertion-point.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { parseSource, type SyntaxFile } from "../../src/scan/syntax/parse.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const SPECIFIER = "unambient/eslint";
const ELEMENT = "unambient.configs.enforced";

/** Names of a flat configuration, in the order in which ESLint looks for them. */
export const ESLINT_CONFIGS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((end) => `eslint.config.${end}`);

/**
 * A flat ESLint configuration with the rule in it, as its last word; null when it has a shape that is not understood.
 * One that knows the plugin already stays as it is.
 */
export function withEslintRule(path: string, text: string): string | null {
  if (text.includes(SPECIFIER)) return text;
  const file = parseSource(path, text);
  const list = configList(file);
  if (list === null) return null;
  return applyEdits(text, [importEdit(file), elementEdit(file, list)]);
}

interface ConfigList {
  readonly items: readonly SyntaxNode[];
  /** Offset of the closing bracket. */
  readonly close: number;
}

/** The array, or the arguments of `defineConfig(…)` and its like, that the file exports. */
function configList(file: SyntaxFile): ConfigList | null {
  const statements = nodesIn(file.program as unknown as SyntaxNode, "body");
  const exported = statements.map(exportedValue).find((value) => value !== null) ?? null;
  return listOf(file, resolved(exported, statements));
}

function listOf(file: SyntaxFile, value: SyntaxNode | null): ConfigList | null {
  if (value?.type === "ArrayExpression") return { items: nodesIn(value, "elements"), close: value.end - 1 };
  if (value?.type !== "CallExpression") return null;
  const items = nodesIn(value, "arguments");
  const [only] = items;
  const callee = nodeIn(value, "callee");
  const name = callee === null ? "" : file.text.slice(callee.start, callee.end);
  if (items.length === 1 && only?.type === "ArrayExpression" && LISTS.test(name)) return listOf(file, only);
  const takesMore = LISTS.test(name) || (PRESETS.test(name) && items.length > 0);
  return takesMore ? { items, close: value.end - 1 } : null;
}

/**
 * Functions whose arguments are all configurations: ESLint's, and typescript-eslint's under any name but a
 * FlatCompat's.
 */
const LISTS = /^(?:defineConfig|(?!compat\b)[\w$]+\.config)$/i;

/**
 * Presets whose first argument is their options, and whose others are configurations. Any other function may drop
 * them.
 */
const PRESETS = /^(?:antfu|withNuxt|sxzz|vueTsConfigs|createConfigForNuxt)$/;

/** `const config = […]; export default config;` */
function resolved(value: SyntaxNode | null, statements: readonly SyntaxNode[]): SyntaxNode | null {
  const name = identifierName(value);
  if (name === null) return value;
  const declarators = statements.flatMap((statement) => nodesIn(statement, "declarations"));
  const found = declarators.find((declarator) => identifierName(nodeIn(declarator, "id")) === name);
  return unwrapped(nodeIn(found ?? null, "init"));
}

function exportedValue(statement: SyntaxNode): SyntaxNode | null {
  if (statement.type === "ExportDefaultDeclaration") return unwrapped(nodeIn(statement, "declaration"));
  const assignment = nodeIn(statement, "expression");
  const target = nodeIn(assignment, "left");
  const isExports =
    assignment?.type === "AssignmentExpression" &&
    identifierName(nodeIn(target, "object")) === "module" &&
    identifierName(nodeIn(target, "property")) === "exports";
  return isExports ? unwrapped(nodeIn(assignment, "right")) : null;
}

function elementEdit(file: SyntaxFile, { items, close }: ConfigList): Edit {
  const last = items.at(-1);
  if (last === undefined) return { path: file.path, start: close, end: close, text: ELEMENT };
  const gap = file.text.slice(last.end, close);
  const comma = gap.indexOf(",");
  const line = /(?:^|[\r\n])([^\S\r\n]*)$/.exec(file.text.slice(0, last.start));
  const separator = line ? fileStyleOf(file).eol + (line[1] ?? "") : " ";
  const at = comma < 0 ? last.end : last.end + comma + 1;
  const text = comma < 0 ? `,${separator}${ELEMENT}` : `${separator}${ELEMENT},`;
  return { path: file.path, start: at, end: at, text };
}

const PLUGIN = { name: "default", local: "unambient" };

function importEdit(file: SyntaxFile): Edit {
  const isEsm = /^\s*(?:import|export)\b/m.test(file.text) && !/\.c[jt]s$/.test(file.path);
  const { quote, semicolons, eol } = fileStyleOf(file);
  const source = quote + SPECIFIER + quote;
  const line = isEsm ? `import unambient from ${source}` : `const unambient = require(${source}).default`;
  const { offset, place, joinsBlock } = importPointOf(file, isEsm ? "esm" : "cjs", SPECIFIER, [PLUGIN]);
  const text = line + (semicolons ? ";" : "");
  if (place === "after-line") return { path: file.path, start: offset, end: offset, text: eol + text };
  return { path: file.path, start: offset, end: offset, text: text + eol + (joinsBlock ? "" : eol) };
}
