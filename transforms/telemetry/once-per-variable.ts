import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { identifierName, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { aroundFacade, separatingEdits } from "../declaration/split-statement.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { keywordEdits } from "../facade/holder-declaration.ts";
import type { HolderSite } from "../facade/holder-declaration.ts";
import { commentTypeEdits, VALUE_ONLY } from "../facade/holder-type.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { timeWritten } from "./last-time.ts";
import { gatesOf } from "./once-per.ts";
import { keptInVariable } from "./kept.ts";
import type { Kept } from "./kept.ts";
import { spelling } from "./spelling.ts";
import { timeHolder } from "./time-place.ts";

/**
 * A time in a variable whose every use is the protocol of a table of last emissions: `if (now - last > GAP) { last =
 * now; … }`. It becomes a table of one key. Null when anything else is done with it.
 */
export function oncePerVariable(finding: Finding, declaration: Declaration, flag: string): Rewrite | null {
  return oncePerHeld(finding, keptInVariable(declaration), declaration.variable.name, flag);
}

/** The same of a static field, which all places spell in one way. */
export function oncePerMember(finding: Finding, kept: Kept, flag: string): Rewrite | null {
  const [name = null, ...others] = new Set(kept.accesses.map(({ node }) => spelling(node)));
  return name === null || others.length > 0 ? null : oncePerHeld(finding, kept, name, flag);
}

function oncePerHeld(
  finding: Finding,
  { site, accesses }: Kept,
  spelt: string,
  flag: string,
): Rewrite | null {
  const { tree, isExported, name } = site;
  if (isExported || finding.isPublic || !isTime(site)) return null;
  const begins = beginsAt(tree, site.init);
  if (begins === null || accesses.some((access) => access.tree !== tree)) return null;
  const { quote } = fileStyleOf(tree.syntax);
  const uses = accesses.map(({ node }) => node);
  const own = new Set<SyntaxNode | null>(uses);
  const key = quote + name + quote;
  const found = gatesOf(
    tree,
    uses,
    timeHolder(spelt, (node) => own.has(node), { key, startsAt: begins.startsAt }),
  );
  if (found === null) return null;
  const imported = runtimeName(tree, "emissions");
  const options = found[0]?.options ?? [];
  return {
    kind: "rewrite",
    edits: [
      ...tableEdits(site, { callee: imported.local, typeArguments: "", name, flag, options }),
      ...found.flatMap(({ edits }) => edits),
    ],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/** A number by what is written of its type, or nothing is. */
function isTime(declaration: HolderSite): boolean {
  const { tree, annotation } = declaration;
  if (commentTypeEdits(declaration, VALUE_ONLY).length > 0) return false;
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
function tableEdits(declaration: HolderSite, call: Parameters<typeof wrapInitialiser>[1]): readonly Edit[] {
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
