import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { containerMatch } from "../declaration/container-match.ts";
import type { ContainerMatch } from "../declaration/container-match.ts";
import { stage } from "./stage.ts";

/** A declaration that this stage takes, with the container that it makes. */
export function match(finding: Finding, facts: Facts): ContainerMatch | Refused | null {
  return finding.stage === stage.id ? containerMatch(finding, facts) : null;
}
