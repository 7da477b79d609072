import { fileStyleOf } from "../../src/edit/file-style.ts";
import { shown } from "../../src/edit/habit.ts";
import type { ParsedText } from "../../src/edit/parsed-text.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** What stands around a type. */
export interface AroundType {
  readonly open: string;
  readonly close: string;
}

/**
 * Flow's type of an object that holds a value of the type it is put around: `{ value: ?Dish }`. Whether it may have
 * more members is said where the file, or those beside it, say so.
 * @param methods what else is asked of it
 */
export function flowObject({ syntax }: SourceTree, methods: readonly string[]): AroundType {
  const space = fileStyleOf(syntax).spacedBraces ? " " : "";
  const members = methods.map((name) => `, ${name}: Function`).join("");
  const exactness = shown(syntax, exactnessOf);
  const [left, right] = exactness === "exact" ? ["{|", "|}"] : ["{", "}"];
  const more = exactness === "inexact" ? ", ..." : "";
  return { open: `${left}${space}value: `, close: `${members}${more}${space}${right}` };
}

/** Neither mark stands in code without types. */
function exactnessOf({ text }: ParsedText): "exact" | "inexact" | null {
  if (text.includes("{|")) return "exact";
  return /\.\.\.\s*\}/.test(text) ? "inexact" : null;
}
