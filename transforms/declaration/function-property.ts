import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { requiresIn } from "../access/importer-mentions.ts";
import { propertyAccesses } from "../access/property-accesses.ts";
import { refuse } from "../refusal/refuse.ts";
import { kindOfExpression } from "./container-kind.ts";
import { leadsBack } from "./leads-back.ts";
import { isReplacedIn } from "./member-state.ts";
import type { MemberState } from "./member-state.ts";
import { isPropertyReachedEarly } from "./reached-before-declared.ts";
import { declarationRefusals } from "./refusals.ts";

/**
 * `lookup.cache = {};` at the top of the module: a property of one of its functions or classes. Null when the finding
 * is no property that an assignment makes; a refusal when that assignment is no statement of its own.
 */
export function functionPropertyOf(finding: Finding, facts: Facts): MemberState | Refused | null {
  const tree = facts.tree(finding.path);
  const member = tree?.nodeAt(finding.start, finding.end) ?? null;
  if (!tree || member?.type !== "MemberExpression") return null;
  const assignment = tree.parentOf(member);
  const statement = assignment && tree.parentOf(assignment);
  const owner = tree.moduleBinding(identifierName(nodeIn(member, "object")) ?? "");
  const init =
    assignment?.left === member && assignment.operator === "=" ? nodeIn(assignment, "right") : null;
  if (statement?.type !== "ExpressionStatement" || tree.parentOf(statement) !== tree.program)
    return refuse(declarationRefusals, "destructured");
  if (!owner || !init || member.computed === true || init.type === "AssignmentExpression")
    return refuse(declarationRefusals, "destructured");
  if (facts.moduleKind(tree.path) === "script") return refuse(declarationRefusals, "no-module-system");
  const mayCallBack = (specifier: string) => leadsBack(facts, tree.path, specifier);
  return {
    site: { tree, name: finding.name, nameEnd: member.end, statement, annotation: null, init },
    container: kindOfExpression(tree, init),
    isReplaced: isReplacedIn(finding),
    isReachedEarly: () => isPropertyReachedEarly(tree, owner, statement, init, mayCallBack),
    accesses: () => propertyAccesses(finding, facts, tree, owner),
    unseenIn: () => facts.looseReferenceTo(tree.path, requiresIn(finding)),
  };
}
