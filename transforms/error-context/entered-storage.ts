import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isReassigned } from "../declaration/container-kind.ts";
import { declarationOf } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { lineAround } from "../declaration/line-around.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { enteredWorkEdits, workAfter } from "./entered-work.ts";
import type { EnteredWork } from "./entered-work.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";

/**
 * An AsyncLocalStorage that is entered becomes its own facade, and `storage.enterWith(x); return work()` becomes
 * `return storage.entering(x, () => work())`. All else that uses the storage stays: it is the same object.
 */
export function rewriteStorage(finding: Finding, facts: Facts): Rewrite | Refused {
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  if (declaration.init?.type !== "NewExpression" || isReassigned(declaration))
    return refuse(refusals, "entered-for-caller");
  const edits: Edit[] = [];
  for (const { path, start, end } of finding.accesses.filter(({ kind }) => kind === "mutate")) {
    const tree = facts.tree(path);
    const storage = tree?.nodeAt(start, end) ?? null;
    const member = tree && storage ? tree.parentOf(storage) : null;
    if (!tree || !storage || member?.type !== "MemberExpression" || member.object !== storage)
      return refuse(refusals, "entered-for-caller");
    if (identifierName(nodeIn(member, "property")) === "disable") return refuse(refusals, "storage-disabled");
    const entered = enteredBy(tree, member);
    const made = entered && enteredWorkEdits(entered);
    if (made === null) return refuse(refusals, "entered-for-caller");
    edits.push(...made);
  }
  const imported = runtimeName(declaration.tree, "asyncStorage");
  return {
    kind: "rewrite",
    edits: [...edits, ...declarationEdits(declaration, declaration.init, imported.local)],
    imports: [{ path: finding.path, ...imported }],
    notes: [],
  };
}

/** @param member `storage.enterWith` */
function enteredBy(tree: SourceTree, member: SyntaxNode): EnteredWork | null {
  const [call, statement] = [...tree.ancestorsOf(member)];
  if (call?.type !== "CallExpression" || call.callee !== member || member.optional === true) return null;
  const [value, ...more] = nodesIn(call, "arguments");
  if (!statement || !value || value.type === "SpreadElement" || more.length > 0) return null;
  const entered = workAfter(tree, statement, value);
  const property = nodeIn(member, "property") as SyntaxNode;
  const head = [{ path: tree.path, start: property.start, end: property.end, text: "entering" }];
  return entered && { ...entered, head, gaps: [[member.end, value.start], ...entered.gaps] };
}

/** The declared type, where there is one, speaks of a storage without the new method: it goes to the facade. */
function declarationEdits(declaration: Declaration, init: SyntaxNode, callee: string): readonly Edit[] {
  const { tree, name, nameEnd, annotation } = declaration;
  const typeArguments = annotation ? `<${tree.textOf(annotation).replace(/^:\s*/, "")}>` : "";
  const removed = annotation ? annotation.end - nameEnd : 0;
  const call = { callee, typeArguments, name, flag: stage.flag };
  const { open, close } = wrapInitialiser(tree, call, tree.textOf(init), lineAround(declaration, removed));
  return [
    ...withoutAnnotation(declaration),
    { path: tree.path, start: init.start, end: init.start, text: open },
    { path: tree.path, start: init.end, end: init.end, text: close },
  ];
}
