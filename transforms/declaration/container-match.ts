import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { isHandedOutByName } from "../access/handed-out-by-name.ts";
import { isRefused } from "../refusal/refuse.ts";
import { containerKindOf, isReassigned, kindOfExpression } from "./container-kind.ts";
import type { ContainerKind } from "./container-kind.ts";
import { declarationOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";

/** A declaration with the container that it makes. */
export interface ContainerMatch {
  readonly declaration: Declaration;
  /** Null for what is no container that a facade stands in for. */
  readonly container: ContainerKind | null;
}

export function containerMatch(finding: Finding, facts: Facts): ContainerMatch | Refused {
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  const container = containerKindOf(declaration);
  return (container === null ? madeWhereHandedOut(declaration) : null) ?? { declaration, container };
}

/**
 * `const hosts = (exports.hosts = new Map())`: whoever reaches the collection by the name that it is handed out under
 * has the very facade, if that is made there.
 */
function madeWhereHandedOut(declaration: Declaration): ContainerMatch | null {
  const { tree } = declaration;
  const assignment = unwrapped(declaration.init);
  const isAssigned = assignment?.type === "AssignmentExpression" && assignment.operator === "=";
  const made = isAssigned ? nodeIn(assignment, "right") : null;
  if (made === null || isReassigned(declaration) || !isHandedOutByName(tree, assignment, made)) return null;
  const container = kindOfExpression(tree, made);
  return container === null || container === "object"
    ? null
    : { declaration: { ...declaration, init: made }, container };
}
