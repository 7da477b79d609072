import type { Finding } from "../../model/finding.ts";
import { refusal } from "../judge/judge.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../make-finding.ts";
import type { FileSummary, OutsideUse } from "../summary/file-summary.ts";

/** Writes to globals, the environment and builtins: one finding a name and file, at the first write. */
export function outsideFindings(
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding[] {
  const findings: Finding[] = [];
  for (const file of project.files.values()) {
    if (file.testMark !== null) continue;
    for (const uses of byName(file).values()) {
      const finding = outsideFinding(file, uses, packages);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

function byName(file: FileSummary): ReadonlyMap<string, OutsideUse[]> {
  const groups = new Map<string, OutsideUse[]>();
  for (const outside of file.outside) {
    const key = `${outside.kind === "env" ? "env" : "global"}:${outside.name}`;
    groups.set(key, [...(groups.get(key) ?? []), outside]);
  }
  return groups;
}

function isWrite({ use }: OutsideUse): boolean {
  if (use.action === "write" || use.action === "update" || use.action === "delete") return true;
  return (
    use.action === "call" && /^(push|set|add|delete|splice)$/.test(use.method ?? "") && use.path.length > 0
  );
}

const CODES = {
  env: "environment-write",
  global: "global-protocol",
  implicit: "global-protocol",
  builtin: "patched-builtin",
} satisfies Record<OutsideUse["kind"], ScanRefusalCode>;

function outsideFinding(
  file: FileSummary,
  uses: readonly OutsideUse[],
  packages: ReadonlyMap<string, PackageFacts>,
): Finding | null {
  const first = uses.filter(isWrite).sort((a, b) => a.use.start - b.use.start)[0];
  if (!first || first.name === "*" || first.name === "()") return null;
  const { kind, name, use } = first;
  const owner = nearest(packages, file.path);
  const inside = owner && owner.directory !== "" ? file.path.slice(owner.directory.length + 1) : file.path;
  const what =
    kind === "env" ? "the process environment" : kind === "builtin" ? "a builtin" : "the global object";
  return {
    ...locate(file, use.start, use.memberEnd),
    id: `${owner?.name ?? ""}:${inside}#${kind === "env" ? "process.env." : `${first.root}.`}${name}`,
    name,
    form: kind === "env" ? "env-write" : "global-write",
    stage: "state",
    disposition: "manual",
    confidence: 0.8,
    reason: `\`${name}\` is ambient: it is written on ${what}, which every module reaches.`,
    evidence: [
      { code: "outside-write", message: "written here", location: locate(file, use.start, use.memberEnd) },
    ],
    refusal: refusal(CODES[kind]),
    accesses: uses.map((each) => ({
      ...locate(file, each.use.start, each.use.memberEnd),
      kind: isWrite(each) ? ("write" as const) : ("read" as const),
      phase: file.frames[each.use.frame]?.phase ?? "run",
    })),
    package: owner?.name ?? "",
    isTest: false,
    isPublic: false,
  };
}
