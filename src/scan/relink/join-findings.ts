import type { Finding } from "../../model/finding.ts";
import type { FileFindings } from "./scan-memory.ts";

/** All findings of a project by their place, each with an id of its own. */
export function joinFindings(found: readonly FileFindings[]): Finding[] {
  return sorted(
    withUniqueIds(
      sorted([
        ...found.flatMap(({ states }) => states),
        ...found.flatMap(({ outside }) => outside),
        ...found.flatMap(({ tests }) => tests),
      ]),
    ),
  );
}

/** By path, and by their place there. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1));
}

/** Two states of one name in one scope are told apart by their order. */
export function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.id) ?? 0) + 1;
    counts.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}~${count}` };
  });
}
