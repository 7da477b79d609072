import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { lineAround } from "../declaration/line-around.ts";
import type { MemberState } from "../declaration/member-state.ts";

/** A facade of several lines has the object that stood on one line stand on several. */
export function onLines(
  field: MemberState,
  rewrite: (field: MemberState) => Rewrite | Refused,
): Rewrite | Refused {
  const made = rewrite(field);
  const lines = made.kind === "rewrite" && made.edits.some(isBrokenUp) ? objectLines(field.site) : null;
  if (lines === null) return made;
  const placed = rewrite({ ...field, site: { ...field.site, ownIndent: lines.indent } });
  if (placed.kind === "refused") return placed;
  const spread = (each: Rewrite): Rewrite => ({ ...each, edits: [...each.edits, ...lines.edits] });
  return { ...spread(placed), alternatives: placed.alternatives?.map(spread) ?? [] };
}

function isBrokenUp({ text }: Edit): boolean {
  return /[\r\n]\s*legacy: $/.test(text);
}

/** A literal with a line for each property. */
interface ObjectLines {
  /** How far the properties are indented. */
  readonly indent: string;
  readonly edits: readonly Edit[];
}

/** Null where it has several lines already, or holds a comment, whose place is its author's choice. */
function objectLines({ tree, statement: property }: MemberState["site"]): ObjectLines | null {
  const object = tree.parentOf(property) as SyntaxNode;
  const gaps = gapsOf(tree, object);
  if (/[\r\n]/.test(tree.textOf(object)) || !gaps.every(isPlainGap)) return null;
  const style = fileStyleOf(tree.syntax);
  const { indent: outer } = lineAround({ tree, init: object, nameEnd: object.start });
  const indent = outer + style.indent;
  const last = gaps.length - 1;
  const edits = gaps.map(({ start, end, text }, index): Edit => {
    const mark = index === 0 ? "" : index < last || style.trailingCommas ? "," : text.trim();
    return { path: tree.path, start, end, text: mark + style.eol + (index < last ? indent : outer) };
  });
  return { indent, edits };
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands before, between and after the properties. */
function gapsOf({ text }: SourceTree, object: SyntaxNode): readonly Gap[] {
  const properties = nodesIn(object, "properties");
  const ends = [object.start + 1, ...properties.map(({ end }) => end)];
  const starts = [...properties.map(({ start }) => start), object.end - 1];
  return ends.map((start, index) => {
    const end = starts[index] ?? start;
    return { start, end, text: text.slice(start, end) };
  });
}

function isPlainGap({ text }: Gap): boolean {
  return /^\s*,?\s*$/.test(text);
}
