import type { Edit } from "../../src/model/edit.ts";
import type { Declaration } from "./declaration.ts";
import { besideName, isValueBelow } from "./value-below.ts";

type Placed = Pick<Declaration, "tree" | "annotation" | "init" | "nameEnd">;

/**
 * The edits that take a declaration's type away: from the name on, so that the `!` of `let x!: T` goes as well, and
 * with the line break before an initialiser that stands on a line of its own.
 */
export function withoutAnnotation(site: Placed): readonly Edit[] {
  const { tree, annotation, init, nameEnd } = site;
  if (!annotation) return besideName(site);
  const { path } = tree;
  if (init === null || !isValueBelow(site)) return [{ path, start: nameEnd, end: annotation.end, text: "" }];
  return [{ path, start: nameEnd, end: init.start, text: " = " }];
}
