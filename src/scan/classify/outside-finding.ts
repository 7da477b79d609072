import type { LinkedProject } from "../link/link-project.ts";
import type { Finding, Form } from "../../model/finding.ts";
import { refusal } from "../judge/judge.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import type { FileSummary, OutsideUse } from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import { isSetUp } from "./init-writes.ts";
import { isOutsideWrite, isProcessSetting } from "./outside-writes.ts";
import { isPutBack } from "./put-back.ts";
import { isSetAroundWork } from "./set-around-work.ts";
import { isSharedTable } from "./shared-table.ts";
import { unboundFinding } from "./unbound-finding.ts";

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
  part: {
    code: "global-protocol",
    form: "global-write",
    what: "it is set on a global of the page, which every script finds there",
  },
  handed: {
    code: "global-protocol",
    form: "global-write",
    what: "it is set on the global object, which the function is handed and every script has",
  },
  builtin: {
    code: "patched-builtin",
    form: "global-write",
    what: "it changes a builtin, for the whole process",
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

function stageOf(
  file: FileSummary,
  uses: readonly OutsideUse[],
  kind: OutsideUse["kind"],
): "telemetry" | "registry" | "state" | "error-context" {
  if (kind === "timeline" || marksReports(file, uses)) return "telemetry";
  if (isSetAroundWork(uses)) return "error-context";
  return isSharedTable(uses) ? "registry" : "state";
}

/** `if (!global.told.has(text)) { console.warn(text); global.told.add(text) }`: each is reported once. */
function marksReports({ frames }: FileSummary, uses: readonly OutsideUse[]): boolean {
  return uses.some(
    ({ use: { method, path, frame, branch } }) =>
      method === "add" && path.length === 1 && branch !== 0 && frames[frame]?.logBranches.includes(branch),
  );
}

/** One finding for the uses of one name in a file; null where none of them changes it. */
export function outsideFinding(
  file: FileSummary,
  uses: readonly OutsideUse[],
  packages: ReadonlyMap<string, PackageFacts>,
  project: Pick<LinkedProject, "phaseOf">,
): Finding | null {
  const writes = uses.filter(isOutsideWrite);
  const first = writes.toSorted((a, b) => a.use.start - b.use.start)[0];
  if (
    !first ||
    isProcessSetting(first) ||
    isSetUp(uses, file, project) ||
    writes.every((write) => isPutBack(write, uses))
  )
    return null;
  const { kind, name, use } = first;
  if (kind === "namespace") return null;
  const { code, form, what } = KINDS[kind];
  const symbol = `${kind === "env" ? "process.env" : first.root}.${name}`;
  const base = unboundFinding(file, use, name, symbol, packages);
  return {
    ...base,
    form,
    stage: stageOf(file, uses, kind),
    disposition: "manual",
    confidence: 0.8,
    reason: `\`${name}\` is ambient: ${what}.`,
    evidence: [
      { code: "outside-write", message: "written here", location: locate(file, use.start, use.memberEnd) },
    ],
    refusal: refusal(code),
    accesses: uses.map((each) => ({
      ...locate(file, each.use.start, each.use.memberEnd),
      kind: isOutsideWrite(each) ? ("write" as const) : ("read" as const),
      phase: phaseOf(file, each.use.frame),
    })),
  };
}
