import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { fieldAccesses } from "../access/field-accesses.ts";
import { kindOfExpression } from "./container-kind.ts";
import { flowAnnotation } from "./flow-annotation.ts";
import { isReplacedIn } from "./member-state.ts";
import type { MemberState } from "./member-state.ts";
import { isFieldReachedEarly } from "./reached-before-made.ts";
import { declarationRefusals } from "./refusals.ts";

/** The static field of a finding, or why it stays. */
export function staticFieldOf(finding: Finding, facts: Facts): MemberState | Refused {
  const tree = facts.tree(finding.path);
  const field = tree && fieldAt(tree, finding);
  if (!tree || !field) return refuse(declarationRefusals, "destructured");
  if (facts.moduleKind(tree.path) === "script") return refuse(declarationRefusals, "no-module-system");
  const key = nodeIn(field, "key") as SyntaxNode;
  const init = nodeIn(field, "value");
  const annotation = nodeIn(field, "typeAnnotation") ?? flowAnnotation(tree, key.end);
  const name = finding.name.replace(/^#/, "");
  return {
    site: { tree, name, nameEnd: key.end, statement: field, annotation, init },
    container: kindOfExpression(tree, init),
    isReplaced: isReplacedIn(finding),
    isReachedEarly: () => isFieldReachedEarly(tree, field),
    accesses: () => fieldAccesses(finding, facts, tree, field),
    unseenIn: () => facts.looseReferenceTo(tree.path),
  };
}

/** A plain static field of a class at the top of the module, where no inner name can hide the factory's. */
function fieldAt(tree: SourceTree, { start, end }: Finding): SyntaxNode | null {
  const key = tree.nodeAt(start, end);
  const field = key && tree.parentOf(key);
  if (field?.type !== "PropertyDefinition" || field.static !== true || field.declare === true) return null;
  if (field.computed === true || nodesIn(field, "decorators").length > 0) return null;
  const isInner = [...tree.ancestorsOf(field)].some(({ type }) => INNER.test(type));
  return isInner ? null : field;
}

const INNER = /^(BlockStatement|ArrowFunctionExpression|TSModuleBlock|StaticBlock|PropertyDefinition)$/;
