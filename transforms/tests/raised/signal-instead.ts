import { constantKeywordWithin } from "../../../src/edit/constant-keyword.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { Rewrite } from "../../../src/model/stage.ts";
import { nodeIn, nodesIn, unwrapped } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { declaratorOf } from "../latch.ts";
import { testingImport } from "../testing-name.ts";
import { readEdit } from "./read-edit.ts";
import type { Recorded } from "./recorded.ts";
import { restsByClock } from "./rests-by-clock.ts";
import { writeEdit } from "./write-edit.ts";

/**
 * A flag or a counter that callbacks set and that is asserted after something else than a sleep, as a signal: `told.set()` for
 * `told = true`, `told.isSet` for `told`. What is asserted stays as it is, and when; but from now on it can be waited for. Null
 * where the test does more with it than to record and assert.
 */
export function signalInstead(tree: SourceTree, name: SyntaxNode): Rewrite | null {
  const variable = tree.bindingAt(name.start);
  const declarator = variable && declaratorOf(variable);
  const recorded = declarator ? recordedFrom(nodeIn(declarator, "init")) : null;
  if (!variable || !declarator || recorded === null) return null;
  const imported = testingImport(tree, "signal");
  const declared = declarationEdits(tree, declarator, `${variable.name} = ${imported.local}()`);
  const uses = variable.references
    .filter((use) => use.init !== true)
    .map((use) => {
      const node = nodeOf(use.identifier);
      return use.isWrite() ? writeEdit(tree, node, recorded) : readEdit(tree, node, recorded);
    });
  const known = uses.filter((edit) => edit !== null);
  const reads = variable.references.filter((use) => !use.isWrite()).map((use) => nodeOf(use.identifier));
  if (declared === null || known.length < uses.length || reads.some((read) => restsByClock(tree, read)))
    return null;
  return { kind: "rewrite", edits: [...declared, ...known], imports: [imported], notes: [] };
}

function recordedFrom(init: SyntaxNode | null): Recorded | null {
  const value = unwrapped(init)?.value;
  return value === false ? "flag" : value === 0 ? "counter" : null;
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
