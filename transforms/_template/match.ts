import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { declarationOf } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { stage } from "./stage.ts";

/** Null for "not mine"; short guards first. */
export function match(finding: Finding, facts: Facts): Declaration | Refused | null {
  return finding.stage === stage.id ? declarationOf(finding, facts) : null;
}
