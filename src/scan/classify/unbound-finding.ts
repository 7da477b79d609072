import type { Finding } from "../../model/finding.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";

type UnboundFinding = Omit<
  Finding,
  "form" | "stage" | "disposition" | "confidence" | "reason" | "evidence" | "refusal" | "accesses"
>;

/** The part of a finding that stands for a state without a binding: it is placed at a use. */
export function unboundFinding(
  file: FileSummary,
  use: UseSummary,
  name: string,
  symbol: string,
  packages: ReadonlyMap<string, PackageFacts>,
): UnboundFinding {
  const owner = nearest(packages, file.path);
  const inside = owner && owner.directory !== "" ? file.path.slice(owner.directory.length + 1) : file.path;
  return {
    ...locate(file, use.start, use.memberEnd),
    id: `${owner?.name ?? ""}:${inside}#${symbol}`,
    name,
    importers: [],
    package: owner?.name ?? "",
    isTest: false,
    isPublic: false,
  };
}
