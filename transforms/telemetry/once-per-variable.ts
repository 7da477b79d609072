import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { identifierName, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { aroundFacade, separatingEdits } from "../declaration/split-statement.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { keywordEdits } from "../facade/holder-declaration.ts";
import { jsdocTypeEdits, VALUE_ONLY } from "../facade/jsdoc-type.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { timeWritten } from "./last-time.ts";
import { gatesOf } from "./once-per.ts";
import { timeVariable } from "./time-place.ts";

/**
 * A time in a variable whose every use is the protocol of a table of last emissions: `if (now - last > GAP) { last = now; … }`.
 * It becomes a table of one key. Null when anything else is done with it.
 */
export function oncePerVariable(finding: Finding, declaration: Declaration, flag: string): Rewrite | null {
  const { tree, variable, isExported, name } = declaration;
  if (isExported || finding.isPublic || !isTime(declaration)) return null;
  const begins = beginsAt(tree, declaration.init);
  if (begins === null) return null;
  const { quote } = fileStyleOf(tree.syntax);
  const uses = variable.references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  const place = timeVariable(tree, variable, { key: quote + name + quote, startsAt: begins.startsAt });
  const found = gatesOf(tree, uses, place);
  if (found === null) return null;
  const imported = runtimeName(tree, "emissions");
  const options = found[0]?.options ?? [];
  return {
    kind: "rewrite",
    edits: [
      ...tableEdits(declaration, { callee: imported.local, typeArguments: "", name, flag, options }),
      ...found.flatMap(({ edits }) => edits),
    ],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/** A number by what is written of its type, or nothing is. */
function isTime(declaration: Declaration): boolean {
  const { tree, annotation } = declaration;
  if (jsdocTypeEdits(declaration, VALUE_ONLY).length > 0) return false;
  return annotation === null || /^:\s*number(?:\s*\|\s*undefined)?$/.test(tree.textOf(annotation));
}

/** `0`, `-Infinity`, the time of the load, or nothing; null where it begins with anything else. */
function beginsAt(tree: SourceTree, init: SyntaxNode | null): { readonly startsAt: string | null } | null {
  if (init === null || identifierName(unwrapped(init)) === "undefined") return { startsAt: null };
  const isLoad = tree.textOf(init) === "Date.now()" && tree.unresolvedNames().has("Date");
  const startsAt = isLoad ? "Date.now()" : timeWritten(tree, init);
  return startsAt === null ? null : { startsAt };
}

/** An empty table in the place of the value that the variable began with. */
function tableEdits(declaration: Declaration, call: Parameters<typeof wrapInitialiser>[1]): readonly Edit[] {
  const { tree, annotation, init, nameEnd } = declaration;
  const removed = annotation ? annotation.end - annotation.start : 0;
  const { open, close } = wrapInitialiser(tree, call, "{}", aroundFacade(declaration, removed));
  const { path } = tree;
  const text = `${open}{}${close}`;
  const end = annotation?.end ?? nameEnd;
  return [
    ...keywordEdits(declaration),
    ...separatingEdits(declaration),
    ...withoutAnnotation(declaration),
    init ? { path, start: init.start, end: init.end, text } : { path, start: end, end, text: ` = ${text}` },
  ];
}
