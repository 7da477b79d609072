import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dictionaryAccess } from "../access/dictionary-access.ts";
import { stateAccesses } from "../access/state-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { ContainerSite } from "../declaration/member-state.ts";
import { aroundFacade, separatingEdits } from "../declaration/split-statement.ts";
import { isTypedByComment } from "../declaration/typed-by-comment.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { NO_CAST } from "./cast-in-comment.ts";
import { castTo } from "./cast-to.ts";
import { wrapInitialiser } from "./facade-call.ts";
import type { FacadeCall } from "./facade-call.ts";
import { runtimeName } from "./runtime-name.ts";

/**
 * `const x = {}` to `const x = dictionary("x", { …, legacy: {} })` (or `cache`), with every access a method of it;
 * null when some access is none that a dictionary has.
 *
 * @param replaced names that another edit takes away
 */
export function dictionaryFacade(
  finding: Finding,
  facts: Facts,
  declaration: Declaration,
  factory: "dictionary" | "cache",
  flag: string,
  options: readonly string[] = [],
  replaced: readonly SyntaxNode[] = [],
): Rewrite | null {
  if (finding.isPublic || declaration.isExported) return null;
  const accesses = stateAccesses(finding, facts, declaration.variable);
  const asked = typeof accesses === "string" ? null : accesses.filter(({ node }) => !replaced.includes(node));
  return asked === null ? null : dictionaryOf(declaration, asked, factory, flag, options);
}

/** The same of any place that makes the object, with the accesses that are left to rewrite. */
export function dictionaryOf(
  site: DictionarySite,
  accesses: readonly StateAccess[],
  factory: "dictionary" | "cache",
  flag: string,
  options: readonly string[] = [],
): Rewrite | null {
  const edits = isTypedByComment(site) ? null : methodEditsOf(accesses);
  if (edits === null) return null;
  const { tree } = site;
  const imported = runtimeName(tree, factory);
  return {
    kind: "rewrite",
    edits: [...edits, ...declarationEdits(site, { callee: imported.local, flag, options })],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

type DictionarySite = ContainerSite & Partial<Declaration>;

function methodEditsOf(accesses: readonly StateAccess[]): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const { tree, node } of accesses) {
    if (tree.parentOf(node)?.type === "VariableDeclarator" && nodeIn(tree.parentOf(node), "id") === node)
      continue;
    const made = dictionaryAccess(tree, node);
    if (made === null) return null;
    edits.push(...made);
  }
  return edits;
}

function declarationEdits(
  declaration: DictionarySite,
  made: Pick<FacadeCall, "callee" | "flag" | "options">,
): readonly Edit[] {
  const { tree, name, annotation, nameEnd } = declaration;
  const init = declaration.init as SyntaxNode;
  const value = annotation && valueTypeOf(declaration, annotation);
  const cast = annotation && value === null ? castTo(tree, annotation) : NO_CAST;
  const call = { ...made, typeArguments: value === null ? "" : `<${value}>`, name };
  const removed = annotation ? annotation.end - nameEnd : 0;
  const { open, close } = wrapInitialiser(
    tree,
    call,
    cast.open + tree.textOf(init) + cast.close,
    aroundFacade(declaration, removed),
  );
  return [
    ...separatingEdits(declaration),
    ...withoutAnnotation(declaration),
    { path: tree.path, start: init.start, end: init.start, text: open + cast.open },
    { path: tree.path, start: init.end, end: init.end, text: cast.close + close },
  ];
}

/** The `V` of `Record<string, V>` or `{ [key: string]: V }`, or null for a type that is spelled in another way. */
function valueTypeOf({ tree }: DictionarySite, annotation: SyntaxNode): string | null {
  const type = nodeIn(annotation, "typeAnnotation");
  if (type?.type === "TSTypeReference" && tree.textOf(nodeIn(type, "typeName") as SyntaxNode) === "Record") {
    const value = nodesIn(nodeIn(type, "typeArguments"), "params")[1];
    return value ? tree.textOf(value) : null;
  }
  const [only, ...more] = nodesIn(type, "members");
  if (type?.type !== "TSTypeLiteral" || only?.type !== "TSIndexSignature" || more.length > 0) return null;
  const value = nodeIn(nodeIn(only, "typeAnnotation"), "typeAnnotation");
  return value ? tree.textOf(value) : null;
}
