import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { containerKindOf } from "../declaration/container-kind.ts";
import { declarationOf } from "../declaration/declaration.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";

/** A slot becomes a `context`, every access goes through `.value`. */
export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  if (finding.stage !== stage.id) return null;
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  if (containerKindOf(declaration)) return refuse(refusals, "shared-container");
  return cellFacade(finding, facts, declaration, "context", stage.flag);
}
