import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { isRefused } from "../refusal/refuse.ts";
import { match } from "./match.ts";
import { stage } from "./stage.ts";

/** The edits for one finding, or why there are none; one short function a declaration form. */
export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  const declaration = match(finding, facts);
  if (declaration === null || isRefused(declaration)) return declaration;
  return cellFacade(finding, facts, declaration, "cell", stage.flag);
}
