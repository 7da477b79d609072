import type { Finding } from "../../model/finding.ts";
import type { LinkedProject } from "../link/link-project.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { globalGetterUses } from "./global-getters.ts";
import { importPatches } from "./import-patches.ts";
import { namespaceFindings } from "./namespace-findings.ts";
import { outsideFinding } from "./outside-finding.ts";

/** Writes to what no module of the project declares: one finding a name and file, at the first write. */
export function outsideFindings(
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding[] {
  const findings: Finding[] = [];
  const viaGetters = globalGetterUses(project);
  for (const file of project.files.values()) {
    if (file.testMark !== null) continue;
    const outside = [
      ...file.outside,
      ...(viaGetters.get(file) ?? []),
      ...importPatches(file, project, packages),
    ];
    for (const uses of byName(outside.filter(({ kind }) => kind !== "namespace"))) {
      const finding = outsideFinding(file, uses, packages);
      if (finding) findings.push(finding);
    }
    findings.push(...namespaceFindings(file, packages));
  }
  return findings;
}

function byName(outside: readonly OutsideUse[]): Iterable<readonly OutsideUse[]> {
  const groups = new Map<string, OutsideUse[]>();
  for (const each of outside) {
    const key = `${each.kind === "implicit" ? "global" : each.kind}:${each.name}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups.values();
}
