import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { isInside, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { lineAround } from "../declaration/line-around.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { gateIn } from "./gate-in-block.ts";
import type { FoundGate } from "./gate-in-block.ts";
import { timeTable } from "./time-place.ts";
import type { TimePlace } from "./time-place.ts";

/**
 * A table of last emissions whose every use is the same short protocol: ask the clock, compare with the time kept for
 * the key, note the new time. The protocol becomes `emitOncePer`. Null when anything else is done with the table.
 */
export function oncePer(declaration: Declaration, flag: string): Rewrite | null {
  const { tree, variable, isExported, init } = declaration;
  const item = isExported || !init ? null : typeOfTable(declaration);
  if (item === null || !isEmptyTable(init as SyntaxNode)) return null;
  const uses = variable.references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  const found = gatesOf(tree, uses, timeTable(tree, declaration.name, init?.type === "ObjectExpression"));
  if (found === null) return null;
  const imported = runtimeName(tree, "emissions");
  return {
    kind: "rewrite",
    edits: [
      ...declarationEdits(declaration, imported.local, flag, found[0]?.options ?? []),
      ...found.flatMap(({ edits }) => edits),
    ],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/** The places that ask and note; null where something else is done, or they do not all compare in one way. */
export function gatesOf(
  tree: SourceTree,
  uses: readonly SyntaxNode[],
  place: TimePlace,
): readonly FoundGate[] | null {
  const gates = blocksAround(tree, uses).map((block) => gateIn(tree, block, place));
  const found = gates.filter((gate) => gate !== null);
  const isCovered = uses.every((use) =>
    found.some(({ covers }) => covers.some((node) => isInside(use, node))),
  );
  const [options, ...others] = new Set(found.map((gate) => gate.options.join(", ")));
  return options !== undefined && others.length === 0 && isCovered ? found : null;
}

/** The annotation's text where the table is typed, "" where not; null for a type that is no table of numbers. */
function typeOfTable({ tree, annotation }: Declaration): string | null {
  if (!annotation) return "";
  const text = tree.textOf(annotation).replace(/^:\s*/, "");
  return /^(?:Record<[^<>]+,\s*number>|Map<[^<>]+,\s*number>|\{\s*\[(?:\w+:\s*)?\w+\]:\s*number[;,]?\s*\})$/.test(
    text,
  )
    ? text
    : null;
}

function isEmptyTable(init: SyntaxNode): boolean {
  if (init.type === "ObjectExpression") return nodesIn(init, "properties").length === 0;
  return (
    init.type === "CallExpression" ||
    (init.type === "NewExpression" && nodesIn(init, "arguments").length === 0)
  );
}

/** The statement lists that hold the uses, innermost. */
function blocksAround(tree: SourceTree, uses: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const blocks = uses.flatMap((use) =>
    [...tree.ancestorsOf(use)].filter((node) => node.type === "BlockStatement"),
  );
  return [...new Set(blocks)];
}

function declarationEdits(
  declaration: Declaration,
  callee: string,
  flag: string,
  options: readonly string[],
): readonly Edit[] {
  const { tree, annotation, name, nameEnd } = declaration;
  const init = declaration.init as SyntaxNode;
  const call = { callee, typeArguments: "", name, flag, options };
  const removed = annotation ? annotation.end - nameEnd : 0;
  const { open, close } = wrapInitialiser(tree, call, tree.textOf(init), lineAround(declaration, removed));
  return [
    ...withoutAnnotation(declaration),
    { path: tree.path, start: init.start, end: init.start, text: open },
    { path: tree.path, start: init.end, end: init.end, text: close },
  ];
}
