import type { Finding } from "../../model/finding.ts";
import { refusal } from "../judge/judge.ts";
import { readingNote } from "../judge/reading-notes.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import { namespaceUses } from "./namespace-uses.ts";
import type { NamespaceUse } from "./namespace-uses.ts";
import { unboundFinding } from "./unbound-finding.ts";

const NAMESPACE_USES = {
  create: { code: null, what: "it keeps a value in a continuation-local namespace" },
  set: { code: null, what: "it keeps a value in a continuation-local namespace" },
  enter: { code: "needs-a-person", what: "it enters a namespace without a run that would end it" },
  domain: {
    code: "error-domain",
    what: "it makes a domain, which work in progress finds without being handed it",
  },
} satisfies Record<NamespaceUse["kind"], { code: ScanRefusalCode | null; what: string }>;

/** What a file keeps in continuation-local namespaces: one finding a key. */
export function namespaceFindings(file: FileSummary, packages: ReadonlyMap<string, PackageFacts>): Finding[] {
  const byKey = new Map<string, NamespaceUse[]>();
  for (const each of namespaceUses(file)) {
    byKey.set(each.name, [...(byKey.get(each.name) ?? []), each]);
  }
  return [...byKey.values()].map((uses) => namespaceFinding(file, uses, packages));
}

function namespaceFinding(
  file: FileSummary,
  uses: readonly NamespaceUse[],
  packages: ReadonlyMap<string, PackageFacts>,
): Finding {
  const { name, use, kind } = uses.reduce((a, b) => (b.use.start < a.use.start ? b : a));
  const told = NAMESPACE_USES[kind];
  return {
    ...unboundFinding(file, use, name, `namespace.${name}`, packages),
    form: "als",
    stage: "error-context",
    disposition: told.code === null ? "assist" : "manual",
    confidence: 0.9,
    reason: `\`${name}\` is ambient: ${told.what}.`,
    evidence: [{ code: "namespace", message: "used here", location: locate(file, use.start, use.memberEnd) }],
    refusal: told.code === null ? null : refusal(told.code),
    ...(told.code === null ? { notes: [readingNote("carried-namespace")] } : {}),
    accesses: uses.map((each) => ({
      ...locate(file, each.use.start, each.use.memberEnd),
      kind: "mutate" as const,
      phase: phaseOf(file, each.use.frame),
    })),
  };
}
