import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { refuse } from "../refusal/refuse.ts";
import { isPageScript } from "./page-script.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";
import { tellsItsLines } from "./tells-its-lines.ts";

/** The test file of a finding that this stage takes. */
export function match(finding: Finding, facts: Facts): SourceTree | Refused | null {
  if (finding.stage !== stage.id) return null;
  const tree = facts.tree(finding.path);
  if (!tree) return null;
  if (facts.moduleKind(finding.path) === "script" || isPageScript(tree))
    return refuse(refusals, "no-module-system");
  return tellsItsLines(tree) ? refuse(refusals, "tells-its-lines") : tree;
}
