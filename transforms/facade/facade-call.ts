import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { FileStyle } from "../../src/edit/file-style.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** A call of a runtime factory around an initialiser. */
export interface FacadeCall {
  readonly callee: string;
  /** `<string, Job>`, or ""; Flow has none, for which older compilers take them for comparisons. */
  readonly typeArguments: string;
  readonly name: string;
  readonly flag: string;
  /** Further options, spelled: `["ttl: 5000"]`. */
  readonly options?: readonly string[];
}

/** The text before and after the initialiser, which itself stays as it is. */
export interface Wrapping {
  readonly open: string;
  readonly close: string;
}

/**
 * One line where it fits the width that the file's own lines have, else one line an option, and one an argument where
 * their types are too long beside the name. An initialiser of several lines keeps them: where they are lines of
 * items, only the first and the last one change.
 *
 * @param around the text of the line before and after the call: `const x = ` and `;`
 */
export function wrapInitialiser(
  tree: SourceTree,
  call: FacadeCall,
  init: string,
  around: { readonly indent: string; readonly length: number },
): Wrapping {
  const style = fileStyleOf(tree.syntax);
  const quoted = (text: string) => style.quote + text + style.quote;
  const typeArguments = tree.syntax.untyped === undefined ? call.typeArguments : "";
  const callee = `${call.callee}${typeArguments}(`;
  const pad = style.spacedParens ? " " : "";
  const head = `${callee}${pad}${quoted(call.name)}, {`;
  const options = [`flag: ${quoted(call.flag)}`, ...(call.options ?? [])];
  const space = style.spacedBraces ? " " : "";
  const open = `${head}${space}${options.join(", ")}, legacy: `;
  const end = `${pad})`;
  const close = `${space}}${end}`;
  const [, ...rest] = init.split(/\r\n|\r|\n/);
  const width = widthOf(tree.text);
  const isWhole =
    rest.length > 0
      ? !standFurtherIn(rest, around.indent)
      : around.length + open.length + init.length + close.length <= width;
  if (isWhole) return { open, close };
  const fits = (start: string) => !/[\r\n]/.test(start) && around.length - 1 + start.length <= width;
  if (fits(head) || !fits(callee)) {
    const object = brokenUp(style, head, options, around.indent);
    return { ...object, close: object.close + end };
  }
  const line = style.eol + around.indent + style.indent;
  const start = `${callee}${line}${quoted(call.name)},${line}{`;
  const object = brokenUp(style, start, options, around.indent + style.indent);
  const below = (style.argumentCommas ? "," : "") + style.eol + around.indent;
  return { ...object, close: `${object.close}${below})` };
}

/** What is wrapped reads well below an option as well; a bracket that closes at the start of its line does not. */
function standFurtherIn(lines: readonly string[], indent: string): boolean {
  return lines.every((line) => line.startsWith(indent) && /^\s/.test(line.slice(indent.length)));
}

function brokenUp(style: FileStyle, head: string, options: readonly string[], indent: string): Wrapping {
  const line = style.eol + indent + style.indent;
  const comma = style.trailingCommas ? "," : "";
  const lines = [...options.map((option) => `${line}${option},`), `${line}legacy: `];
  return { open: head + lines.join(""), close: `${comma}${style.eol}${indent}}` };
}
