import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { fieldAccesses } from "../access/field-accesses.ts";
import { accessRefusals } from "../access/refusals.ts";
import { declarationRefusals } from "../declaration/refusals.ts";
import { runsOwnCode } from "../declaration/runs-own-code.ts";
import type { StaticField } from "../declaration/static-field.ts";
import { refuse } from "../refusal/refuse.ts";
import { editsOf } from "./cell-facade.ts";
import { holderEdits } from "./holder-declaration.ts";
import { runtimeName } from "./runtime-name.ts";

/** `static count = 0` to `static count = cell("count", { …, legacy: 0 })`, and every access to `Class.count.value`. */
export function fieldFacade(
  finding: Finding,
  facts: Facts,
  { site }: StaticField,
  factory: "cell" | "context",
  flag: string,
): Rewrite | Refused {
  const { tree, statement: field } = site;
  if (finding.isPublic) return refuse(accessRefusals, "public-entry");
  if (field.optional === true) return refuse(declarationRefusals, "destructured");
  if (isReachedBeforeMade(tree, field)) return refuse(declarationRefusals, "used-before-declared");
  const accesses = fieldAccesses(finding, facts, tree, field);
  const edits = typeof accesses === "string" ? accesses : editsOf(accesses);
  if (typeof edits === "string") return refuse(accessRefusals, edits);
  const imported = runtimeName(tree, factory);
  const holder = { ...site, keyword: "const", isSole: true, isExported: false } as const;
  return {
    kind: "rewrite",
    edits: [...edits, ...holderEdits(holder, imported.local, flag)],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

/**
 * The static parts above the field run before it is made, and so does its own value. They reach the field by the class's own
 * name or by `this`; and by what they call, for compilers that know no static fields assign them to the finished class.
 */
function isReachedBeforeMade(tree: SourceTree, field: SyntaxNode): boolean {
  const body = tree.parentOf(field);
  const members = nodesIn(body, "body");
  const name = identifierName(nodeIn(body && tree.parentOf(body), "id"));
  return members.slice(0, members.indexOf(field) + 1).some((member) => {
    const evaluated = evaluatedPart(member);
    return evaluated !== null && (runsOwnCode(tree, evaluated) || namesClass(evaluated, name));
  });
}

/** What of a member runs as the class is made. */
function evaluatedPart(member: SyntaxNode): SyntaxNode | null {
  if (member.type === "StaticBlock") return member;
  const value =
    member.type === "PropertyDefinition" && member.static === true ? nodeIn(member, "value") : null;
  return value !== null && !isFunction(value) ? value : null;
}

function namesClass(node: SyntaxNode, name: string | null): boolean {
  if (node.type === "ThisExpression" || (name !== null && identifierName(node) === name)) return true;
  return childrenOf(node).some((child) => namesClass(child, name));
}
