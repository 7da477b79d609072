import type { Edit } from "../../src/model/edit.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "./declaration.ts";

type Placed = Pick<Declaration, "tree" | "annotation" | "init" | "nameEnd">;

/**
 * `const limits =\n  read() ? strict : lax`: whether only a line break stands between the name, with its type, and the
 * value. A call that goes around the value begins behind the name: it has lines of its own for what is long.
 */
export function isValueBelow({ tree, annotation, init, nameEnd }: Placed): boolean {
  const end = annotation?.end ?? nameEnd;
  return init !== null && /^\s*=[^\S\r\n]*\r?\n\s*$/.test(tree.text.slice(end, init.start));
}

/** The edit that takes the break away; the type stays. */
export function besideName(site: Placed): readonly Edit[] {
  const { tree, annotation, init, nameEnd } = site;
  if (init === null || !isValueBelow(site)) return [];
  return [
    { path: tree.path, start: annotation?.end ?? nameEnd, end: (init as SyntaxNode).start, text: " = " },
  ];
}
