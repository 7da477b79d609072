import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { Rewrite } from "../../../src/model/stage.ts";
import { nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { declaratorOf } from "../latch.ts";
import { testingImport } from "../testing-name.ts";
import { heldType } from "./held-type.ts";
import { listEdit, pushOn } from "./list-edit.ts";
import { readEdit } from "./read-edit.ts";
import { initOf, recordedFrom } from "./recorded.ts";
import type { Recorded } from "./recorded.ts";
import { restsByClock } from "./rests-by-clock.ts";
import { keepEdits, lastEdits } from "./value-edit.ts";
import { writeEdit } from "./write-edit.ts";

/**
 * A flag, a counter, a list or a value that callbacks set and that is asserted after something else than a sleep, as a signal: `told.set()`
 * for `told = true`, `told.isSet` for `told`. What is asserted stays as it is, and when; but from now on it can be waited for. Null
 * where the test does more with it than to record and assert.
 */
export function signalInstead(tree: SourceTree, name: SyntaxNode): Rewrite | null {
  const variable = tree.bindingAt(name.start);
  const declarator = variable && declaratorOf(variable);
  const recorded = declarator ? recordedFrom(initOf(declarator)) : null;
  if (!variable || !declarator || recorded === null) return null;
  const uses = variable.references.filter((use) => use.init !== true);
  const reads = uses.filter((use) => !use.isWrite()).map((use) => nodeOf(use.identifier));
  const asked = recorded === "list" ? reads.filter((read) => pushOn(tree, read) === null) : reads;
  const isHeld = recorded === "list" || recorded === "value";
  const typed = isHeld ? heldType(tree, declarator, recorded, asked) : "";
  if (typed === null || asked.some((read) => restsByClock(tree, read))) return null;
  const imported = testingImport(tree, "signal");
  const declared = declarationEdits(tree, declarator, `${variable.name} = ${imported.local}${typed}()`);
  const edits = uses.map((use) => useEdits(tree, nodeOf(use.identifier), use.isWrite(), recorded));
  const known = edits.filter((edit) => edit !== null);
  if (declared === null || known.length < uses.length) return null;
  return { kind: "rewrite", edits: [...declared, ...known.flat()], imports: [imported], notes: [] };
}

function useEdits(
  tree: SourceTree,
  name: SyntaxNode,
  isWrite: boolean,
  recorded: Recorded,
): readonly Edit[] | null {
  if (recorded === "value") return isWrite ? keepEdits(tree, name) : lastEdits(tree, name);
  const edit = useEdit(tree, name, isWrite, recorded);
  return edit && [edit];
}

function useEdit(
  tree: SourceTree,
  name: SyntaxNode,
  isWrite: boolean,
  recorded: Exclude<Recorded, "value">,
): Edit | null {
  if (recorded === "list") return listEdit(tree, name);
  return isWrite ? writeEdit(tree, name, recorded) : readEdit(tree, name, recorded);
}

/** Null where it is declared by anything but a statement of its own kind: the head of a loop, an export. */
function declarationEdits(tree: SourceTree, declarator: SyntaxNode, text: string): readonly Edit[] | null {
  const { path } = tree;
  const declaration = tree.parentOf(declarator);
  const block = declaration && tree.parentOf(declaration);
  if (!declaration || !/^(?:BlockStatement|Program)$/.test(block?.type ?? "")) return null;
  const held = { path, start: declarator.start, end: declarator.end, text };
  const isAlone = nodesIn(declaration, "declarations").length === 1;
  if (declaration.kind !== "let" || !isAlone) return [held];
  const { start } = declaration;
  return [{ path, start, end: start + "let".length, text: constantKeywordWithin(tree.syntax) }, held];
}
