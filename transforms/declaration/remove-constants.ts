import type { Edit } from "../../src/model/edit.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import type { LocalConstant } from "../../src/scan/memo/local-constant.ts";
import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Takes constants away: each with its statement, or out of what the statement declares beside. */
export function removeConstants(tree: SourceTree, constants: readonly LocalConstant[]): readonly Edit[] {
  const statements = new Set(constants.map(({ statement }) => statement));
  const removed = new Set(constants.map(({ declarator }) => declarator));
  return [...statements].flatMap((statement) => {
    const all = nodesIn(statement, "declarations");
    return all.every((each) => removed.has(each))
      ? [removeStatement(tree, statement)]
      : rangesOf(all, removed).map(([start, end]) => ({ path: tree.path, start, end, text: "" }));
  });
}

/** From what is removed to what follows; at the end of the list from the end of the last that stays. */
function rangesOf(all: readonly SyntaxNode[], removed: ReadonlySet<SyntaxNode>): readonly [number, number][] {
  const last = all.findLastIndex((each) => !removed.has(each));
  const inside = all
    .slice(0, last)
    .flatMap((each, index): [number, number][] =>
      removed.has(each) ? [[each.start, (all[index + 1] as SyntaxNode).start]] : [],
    );
  const end = all.at(-1)?.end ?? 0;
  const kept = all[last]?.end ?? end;
  return kept < end ? [...inside, [kept, end]] : inside;
}
