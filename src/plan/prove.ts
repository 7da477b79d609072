import type { FileChange } from "../model/edit.ts";
import type { Finding, Refusal, ScanResult } from "../model/finding.ts";
import type { ProofStep } from "../model/plan.ts";
import { planRefusal } from "./plan-refusals.ts";
import { proveRescan } from "./prove-rescan.ts";
import { proveBytes, proveParse } from "./prove-text.ts";
import { proveTypes } from "./prove-types.ts";
import type { TypeCheck } from "./prove-types.ts";
import type { StageAttempt } from "./stage-attempt.ts";
import type { Workspace } from "./workspace.ts";

/** A finding that must be rewritten in another way, or not at all. */
export interface Failure {
  readonly id: string;
  readonly refusal: Refusal;
}

export interface Proof {
  readonly steps: readonly ProofStep[];
  readonly failures: readonly Failure[];
}

/**
 * Checks one try at a stage; the cheap checks come first, the compiler is asked only when they pass.
 * @param typeCheck null where nobody asks the compiler: then nothing is said of types
 */
export async function prove(
  before: ScanResult,
  attempt: StageAttempt,
  workspace: Workspace,
  typeCheck: TypeCheck | null,
): Promise<Proof> {
  const changes = workspace.changes();
  const rewritten = before.findings.filter((finding) => attempt.rewritten.has(finding.id));
  const parse = proveParse(changes, workspace);
  const bytes = proveBytes(changes);
  const broken = [parse, bytes].filter((step) => !step.passed);
  if (broken.length > 0) return { steps: [parse, bytes], failures: allBlamed(broken, changes, rewritten) };
  const rescan = proveRescan(before, attempt);
  if (!rescan.step.passed) return { steps: [parse, bytes, rescan.step], failures: rescan.failures };
  const steps = [rescan.step, idempotent(attempt), parse];
  if (typeCheck === null) return { steps: [...steps, bytes], failures: [] };
  const errors = changes.length === 0 ? [] : await typeCheck(changes);
  const types = proveTypes(errors, changes, rewritten, textsOf(workspace));
  return { steps: [...steps, types.step, bytes], failures: types.failures };
}

/** A declaration that the compiler has of its own is no file of the project. */
function textsOf(workspace: Workspace): (path: string) => string {
  return (path) => {
    try {
      return workspace.facts.text(path);
    } catch {
      return "";
    }
  };
}

/** The attempt ends with a round over the new texts in which no finding is rewritten. */
function idempotent(attempt: StageAttempt): ProofStep {
  return { name: "idempotent", passed: true, detail: `${attempt.rounds} rounds, the last changes nothing` };
}

function allBlamed(
  steps: readonly ProofStep[],
  changes: readonly FileChange[],
  rewritten: readonly Finding[],
): readonly Failure[] {
  const refusal = planRefusal("proof-failed", steps.map((step) => step.detail).join("; "));
  const suspects = rewritten.filter((finding) =>
    changes.some(({ path }) => refusal.message.includes(path) && touches(finding, path)),
  );
  return (suspects.length > 0 ? suspects : rewritten).map(({ id }) => ({ id, refusal }));
}

function touches(finding: Finding, path: string): boolean {
  return finding.path === path || finding.accesses.some((access) => access.path === path);
}
