import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { memberStateOf } from "../declaration/member-of.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { memberFacade } from "../facade/member-facade.ts";
import { isRefused } from "../refusal/refuse.ts";
import { match } from "./match.ts";
import { stage } from "./stage.ts";

/** Whatever it holds becomes a `cell`; every access goes through `.value`. */
export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  const member = finding.stage === stage.id ? memberStateOf(finding, facts) : null;
  if (member !== null) return isRefused(member) ? member : memberFacade(member, "cell", stage.flag);
  const declaration = match(finding, facts);
  if (declaration === null || isRefused(declaration)) return declaration;
  return cellFacade(finding, facts, declaration, "cell", stage.flag);
}
