import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { ownReferences } from "../access/seen-accesses.ts";
import { containerKindOf } from "../declaration/container-kind.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import { collectionDeclarationOf } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { isRefused } from "../refusal/refuse.ts";
import { roleOf } from "./role.ts";
import type { TelemetryRole } from "./role.ts";
import { stage } from "./stage.ts";

/** A declaration that this stage takes, with the container that it makes and what it serves. */
export interface Match {
  readonly declaration: Declaration;
  readonly container: ContainerKind | null;
  readonly role: TelemetryRole;
}

export function match(finding: Finding, facts: Facts): Match | Refused | null {
  if (finding.stage !== stage.id) return null;
  const declaration = collectionDeclarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  const container = containerKindOf(declaration);
  return { declaration, container, role: roleOf(declaration.init, ownReferences(declaration), container) };
}
