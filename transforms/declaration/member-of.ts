import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { refuseAccess } from "../access/refuse-access.ts";
import { refuse } from "../refusal/refuse.ts";
import { functionPropertyOf } from "./function-property.ts";
import type { MemberState } from "./member-state.ts";
import { declarationRefusals } from "./refusals.ts";
import { staticFieldOf } from "./static-field.ts";

const MEMBERS: readonly string[] = ["static-field", "fn-static"];

/** The static field or the function's property of a finding, or why it stays; null when the finding is neither. */
export function memberStateOf(finding: Finding, facts: Facts): MemberState | Refused | null {
  if (!MEMBERS.includes(finding.form)) return null;
  const asking = facts.privateAccessTo(finding.path);
  if (asking !== null) return refuseAccess("unseen-access", () => asking);
  const lack = facts.bundleLackOf(finding.path);
  if (lack !== null) return refuse(declarationRefusals, lack);
  if (facts.dependencyBanOf(finding.path) !== null) return refuse(declarationRefusals, "no-dependencies");
  return functionPropertyOf(finding, facts) ?? staticFieldOf(finding, facts);
}
