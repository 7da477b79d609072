import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { declarationOf } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { stage } from "./stage.ts";

/** Any declaration of its own: a cell holds whatever it holds. */
export function match(finding: Finding, facts: Facts): Declaration | Refused | null {
  return finding.stage === stage.id ? declarationOf(finding, facts) : null;
}
