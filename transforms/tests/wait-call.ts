import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { FileStyle } from "../../src/edit/file-style.ts";
import { lineStart } from "../../src/edit/line-start.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** A call of `waitFor`. */
export interface Wait {
  readonly callee: string;
  /** What must all hold. */
  readonly conditions: readonly string[];
  /** One entry, or null. */
  readonly option: string | null;
}

/** Where a call is written: over the text from `start` to `end`. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * `waitFor(() => told, { timeout: 2000 })`, as the file would write it: in one line where that fits among its own.
 * @param chained what is written after it, before the text that stays
 */
export function waitCall(tree: SourceTree, wait: Wait, place: Place, chained = ""): string {
  const style = fileStyleOf(tree.syntax);
  const options = wait.option === null ? [] : [spacedBy(style, wait.option)];
  const pad = style.spacedParens ? " " : "";
  const short = `${wait.callee}(${pad}${[probeOf(style, wait), ...options].join(", ")}${pad})`;
  const line = lineAround(tree.text, place);
  const width = widthOf(tree.text);
  const fits = line.before + short.length + chained.length + line.after <= width;
  return (fits || line.isShared ? short : brokenUp(style, wait, line, width)) + chained;
}

/** `(error) => t.end(error)`, as the file would write it. */
export function functionText(tree: SourceTree, parameter: string, expression: string): string {
  const style = fileStyleOf(tree.syntax);
  if (!style.es5) return `(${parameter}) => ${expression}`;
  return `${opening(style, parameter)} ${expression}${closing(style)} }`;
}

/** What is asked again and again, in one line. */
function probeOf(style: FileStyle, { conditions }: Wait): string {
  const condition = conditions.join(" && ");
  return style.es5 ? `${opening(style)} return ${condition}${closing(style)} }` : `() => ${condition}`;
}

function opening({ spacedFunctions }: FileStyle, parameter = ""): string {
  return `function${spacedFunctions ? " " : ""}(${parameter}) {`;
}

function closing({ semicolons }: FileStyle): string {
  return semicolons ? ";" : "";
}

/**
 * The option on a line of its own where the probe fits before it, else each parameter, and each condition that does
 * not fit.
 */
function brokenUp(style: FileStyle, wait: Wait, line: LineAround, width: number): string {
  const { callee, option } = wait;
  const probe = probeOf(style, wait);
  const inner = style.eol + line.indent + style.indent;
  const end = style.eol + line.indent;
  const pad = style.spacedParens ? " " : "";
  const head = `${callee}(${pad}${probe}, {`;
  if (option !== null && line.before + head.length <= width)
    return `${head}${inner}${option}${comma(style.trailingCommas)}${end}}${pad})`;
  const isWide = line.indent.length + style.indent.length + probe.length >= width;
  const body = isWide ? tallProbe(style, wait, inner) : probe;
  const parameters = option === null ? [body] : [body, spacedBy(style, option)];
  return `${callee}(${parameters.map((each) => inner + each).join(",")}${comma(style.argumentCommas)}${end})`;
}

function comma(isWritten: boolean): string {
  return isWritten ? "," : "";
}

function tallProbe(style: FileStyle, { conditions }: Wait, inner: string): string {
  const deeper = inner + style.indent;
  if (!style.es5) return `() =>${deeper}${conditions.join(` &&${deeper}`)}`;
  const condition = conditions.join(` &&${deeper}${style.indent}`);
  return `${opening(style)}${deeper}return ${condition}${closing(style)}${inner}}`;
}

interface LineAround {
  readonly indent: string;
  /** How much of the line stays before and after what is replaced. */
  readonly before: number;
  readonly after: number;
  /** With another statement: broken up, the call would stand across both. */
  readonly isShared: boolean;
}

function lineAround(text: string, { start, end }: Place): LineAround {
  const from = lineStart(text, start);
  // What stands in braces, of a callback that follows, is broken up there if anywhere.
  const after = /^[^\r\n{]*\{?/.exec(text.slice(end))?.[0].replace(/\s*\/[/*].*/, "") ?? "";
  const indent = /^[ \t]*/.exec(text.slice(from))?.[0] ?? "";
  const isShared = text.slice(from, start).includes(";") || /^\)*;[^\S\r\n]*[^\s/}]/.test(text.slice(end));
  return { indent, before: start - from, after: after.length, isShared };
}

/** `{ timeout: 2000 }` */
export function braced(tree: SourceTree, option: string): string {
  return spacedBy(fileStyleOf(tree.syntax), option);
}

function spacedBy({ spacedBraces }: FileStyle, option: string): string {
  return spacedBraces ? `{ ${option} }` : `{${option}}`;
}
