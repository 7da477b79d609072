import type { Finding, Form } from "../../model/finding.ts";
import { refusal } from "../judge/judge.ts";
import { readingNote } from "../judge/reading-notes.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { globalGetterUses } from "./global-getters.ts";
import { importPatches } from "./import-patches.ts";
import { namespaceUses } from "./namespace-findings.ts";
import type { NamespaceUse } from "./namespace-findings.ts";

/** Writes to what no module of the project declares: one finding a name and file, at the first write. */
export function outsideFindings(
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding[] {
  const findings: Finding[] = [];
  const viaGetters = globalGetterUses(project);
  for (const file of project.files.values()) {
    if (file.testMark !== null) continue;
    const outside = [...file.outside, ...(viaGetters.get(file) ?? []), ...importPatches(file, project)];
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

function isWrite({ use, name, kind }: OutsideUse): boolean {
  if (name === "*" || name === "()" || use.path.includes("()")) return false;
  // Below another name it is what hangs on the global object that changes, not the object.
  if (kind === "global" && use.via !== null && use.path.length > 1) return false;
  if (use.action === "write" || use.action === "update" || use.action === "delete") return true;
  // `Array.prototype.push.call(list, …)` borrows the method for a list of its own.
  if (kind === "builtin" && use.path.includes("prototype")) return false;
  return (
    use.action === "call" && /^(push|set|add|delete|splice)$/.test(use.method ?? "") && use.path.length > 0
  );
}

/** Set for the process as it ends or as a label; nobody reads it back as state. */
const PROCESS_SETTINGS = /^(exitCode|title|stdin|stdout|stderr)$/;

function isProcessSetting({ root, use }: OutsideUse): boolean {
  return root === "process" && use.path.length === 1 && PROCESS_SETTINGS.test(use.path[0] ?? "");
}

const KINDS = {
  env: { code: "environment-write", form: "env-write", what: "it is written on the process environment" },
  global: {
    code: "global-protocol",
    form: "global-write",
    what: "it is written on the global object, which every module reaches",
  },
  implicit: {
    code: "global-protocol",
    form: "global-write",
    what: "it is assigned without a declaration and so becomes a global",
  },
  builtin: {
    code: "patched-builtin",
    form: "global-write",
    what: "it replaces a part of a builtin, for the whole process",
  },
  patch: {
    code: "patched-builtin",
    form: "fn-static",
    what: "it replaces a function of an object that others use",
  },
  setting: {
    code: "patched-builtin",
    form: "fn-static",
    what: "it is set on an object of another package, which all its users share",
  },
  timeline: {
    code: "global-protocol",
    form: "global-write",
    what: "pairs of marks are kept by name on the engine's timeline, for the whole process",
  },
  mark: {
    code: "function-property",
    form: "fn-static",
    what: "it is a note left on a function that belongs to a caller",
  },
} satisfies Record<
  Exclude<OutsideUse["kind"], "namespace">,
  { code: ScanRefusalCode; form: Form; what: string }
>;

function outsideFinding(
  file: FileSummary,
  uses: readonly OutsideUse[],
  packages: ReadonlyMap<string, PackageFacts>,
): Finding | null {
  const first = uses.filter(isWrite).sort((a, b) => a.use.start - b.use.start)[0];
  if (!first || isProcessSetting(first)) return null;
  const { kind, name, use } = first;
  if (kind === "namespace") return null;
  const { code, form, what } = KINDS[kind];
  const symbol = `${kind === "env" ? "process.env" : first.root}.${name}`;
  const base = baseOf(file, use, name, symbol, packages);
  return {
    ...base,
    form,
    stage: kind === "timeline" ? "telemetry" : isSharedTable(uses) ? "registry" : "state",
    disposition: "manual",
    confidence: 0.8,
    reason: `\`${name}\` is ambient: ${what}.`,
    evidence: [
      { code: "outside-write", message: "written here", location: locate(file, use.start, use.memberEnd) },
    ],
    refusal: refusal(code),
    accesses: uses.map((each) => ({
      ...locate(file, each.use.start, each.use.memberEnd),
      kind: isWrite(each) ? ("write" as const) : ("read" as const),
      phase: phaseOf(file, each.use.frame),
    })),
  };
}

/** A table that copies of a library find on the global object or the process, or put there: whoever fills it. */
function isSharedTable(uses: readonly OutsideUse[]): boolean {
  const isHeld = uses.every(
    ({ kind, root }) => kind === "global" || (kind === "builtin" && root === "process"),
  );
  return isHeld && uses.some(({ use }) => isTableMade(use) || isEntryPut(use));
}

function isTableMade({ action, value, path }: UseSummary): boolean {
  return action === "write" && path.length === 1 && /^(empty-object|new:[\w$.]+)$/.test(value ?? "");
}

function isEntryPut({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 2 && path[1] === "*";
}

type BaseFinding = Omit<
  Finding,
  "form" | "stage" | "disposition" | "confidence" | "reason" | "evidence" | "refusal" | "accesses"
>;

function baseOf(
  file: FileSummary,
  use: UseSummary,
  name: string,
  symbol: string,
  packages: ReadonlyMap<string, PackageFacts>,
): BaseFinding {
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

const NAMESPACE_USES = {
  create: { code: null, what: "it keeps a value in a continuation-local namespace" },
  set: { code: null, what: "it keeps a value in a continuation-local namespace" },
  enter: { code: "needs-a-person", what: "it enters a namespace without a run that would end it" },
  domain: {
    code: "error-domain",
    what: "it makes a domain, which work in progress finds without being handed it",
  },
} satisfies Record<NamespaceUse["kind"], { code: ScanRefusalCode | null; what: string }>;

function namespaceFindings(file: FileSummary, packages: ReadonlyMap<string, PackageFacts>): Finding[] {
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
    ...baseOf(file, use, name, `namespace.${name}`, packages),
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
