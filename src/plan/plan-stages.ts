import type { FileChange } from "../model/edit.ts";
import type { ScanResult } from "../model/finding.ts";
import type { Formatter } from "../model/formatter.ts";
import type { Plan, PlannedSite, StagePlan } from "../model/plan.ts";
import type { CodemodModule, StageModule } from "../model/stage.ts";
import { hashOf } from "../scan/cache/cache-folder.ts";
import { fingerprint } from "../scan/link/fingerprint.ts";
import { FolderFiles } from "../scan/sources/folder-files.ts";
import { PlaceNotes } from "../scan/sources/place-notes.ts";
import type { Facts } from "../scan/sources/sources.ts";
import { runtimeTypes } from "../typecheck/runtime-types.ts";
import { createTypeGate } from "../typecheck/type-gate.ts";
import type { EditedText, TypeGate } from "../typecheck/type-gate.ts";
import { Decisions } from "./decisions.ts";
import { askedOnce } from "./lay-out.ts";
import { joinPlans, partsOf, partStage } from "./divide-stage.ts";
import { planCodemod } from "./plan-codemod.ts";
import type { PlanInput } from "./plan-input.ts";
import { nullChecks } from "./null-checks.ts";
import { testRunners } from "./test-runners.ts";
import { packageTypes } from "./package-type.ts";
import { pairedNamesakes } from "./namesakes.ts";
import { planRefusal } from "./plan-refusals.ts";
import { manualSite } from "./planned-site.ts";
import { prove } from "./prove.ts";
import type { TypeCheck } from "./prove-types.ts";
import { attemptStage } from "./stage-attempt.ts";
import { TextsRead } from "./texts-read.ts";
import { Workspace } from "./workspace.ts";

/** Findings and stages to edits, stage upon stage; what does not pass the proof is left alone, with the reason. */
export async function planStages(input: PlanInput): Promise<Plan> {
  const texts = new Map<string, string>();
  const stages: StagePlan[] = [];
  const typeGate = typeGateOf(input);
  const read = new TextsRead(input.readText);
  const readText = (path: string): string => read.read(path);
  const glance = (path: string): string => read.glance(path);
  const packageType = input.packageType ?? packageTypes(readText);
  const checksNulls = nullChecks(readText);
  const testRunner = testRunners(readText);
  const packageName = input.packageName ?? (() => "");
  const folders = onceMade(() => new FolderFiles(input.files));
  const format = input.format ? askedOnce(input.format) : null;
  const placeNotes = new PlaceNotes();
  const whole = {
    ...input,
    format,
    typeGate,
    packageType,
    checksNulls,
    testRunner,
    packageName,
    readText,
    glance,
    folders,
    placeNotes,
  };
  let scan = input.scan;
  for (const module of input.stages) {
    input.onProgress?.(`stage ${module.stage.id}`);
    const planned = await planModule(whole, module, scan, texts);
    for (const { path, after } of planned.plans.flatMap((plan) => plan.changes)) texts.set(path, after);
    stages.push(...planned.plans);
    scan = planned.scan;
  }
  return { stages, residual: residualOf(scan, stages) };
}

type Optional = "only" | "onProgress" | "division" | "codemodFiles" | "recall" | "parse";

type StageInput = Required<Omit<PlanInput, Optional | "format" | "typeGate">> &
  Pick<PlanInput, Optional> & {
    /** Null where nobody asks the compiler. */
    readonly typeGate: TypeGate | null;
    /** See TextsRead. */
    readonly glance: (path: string) => string;
    /** See nullChecks. */
    readonly checksNulls: (path: string) => boolean;
    /** See testRunners. */
    readonly testRunner: (path: string) => string | null;
    readonly folders: () => FolderFiles;
    readonly placeNotes: PlaceNotes;
    readonly format: Formatter | null;
  };

function planModule(
  input: StageInput,
  module: StageModule<Facts> | CodemodModule,
  scan: ScanResult,
  earlier: ReadonlyMap<string, string>,
): ReturnType<typeof planParts> {
  if ("rewrite" in module) return planParts(input, module, scan, earlier);
  return planCodemod({
    ...input,
    module,
    scan,
    earlier,
    typeCheck: typeCheckOf(input, earlier),
  });
}

/** Plans a stage whole, then its parts and commits one upon the other, each proved like a stage. */
async function planParts(
  input: StageInput,
  module: StageModule<Facts>,
  scan: ScanResult,
  earlier: ReadonlyMap<string, string>,
): Promise<{ readonly plans: readonly StagePlan[]; readonly scan: ScanResult }> {
  const whole = await planStage(input, module, scan, earlier);
  if (input.division === undefined) return { plans: [whole.plan], scan: whole.scan };
  const parts = partsOf(whole.plan, input.division);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !input.division.commitEach) {
    return { plans: [{ ...whole.plan, stage: partStage(module.stage, only.name) }], scan: whole.scan };
  }
  const texts = new Map(earlier);
  const plans: StagePlan[] = [];
  let now = scan;
  for (const part of parts) {
    const steps: StagePlan[] = [];
    for (const only of part.commits) {
      const left = new Set(now.findings.map((finding) => finding.id));
      const ids = only.filter((id) => left.has(id));
      if (ids.length === 0) continue;
      const step = await planStage({ ...input, only: ids }, module, now, texts);
      for (const { path, after } of step.plan.changes) texts.set(path, after);
      steps.push(step.plan);
      now = step.scan;
    }
    plans.push(joinPlans(partStage(module.stage, part.name), part, steps, whole.plan));
  }
  return { plans, scan: now };
}

async function planStage(
  input: StageInput,
  module: StageModule<Facts>,
  scan: ScanResult,
  earlier: ReadonlyMap<string, string>,
): Promise<{ readonly plan: StagePlan; readonly scan: ScanResult }> {
  const decisions = decisionsOf(input, scan);
  // Each failed proof takes at least one way of one finding away, so this ends.
  for (;;) {
    const workspace = new Workspace({
      readText: input.readText,
      glance: input.glance,
      earlier,
      packageType: input.packageType,
      checksNulls: input.checksNulls,
      testRunner: input.testRunner,
      files: input.files,
      folders: input.folders,
      placeNotes: input.placeNotes,
      printOf: (path) => printOf(earlier.get(path)) ?? input.recall?.printOf(path) ?? Number.NaN,
      parse: input.parse ?? null,
      recall: input.recall?.answers ?? null,
    });
    const attempt = await attemptStage({
      module,
      workspace,
      scan,
      rescan: input.rescan,
      format: input.format,
      decisions,
      earlier,
    });
    const proof = await prove(scan, attempt, workspace, typeCheckOf(input, earlier));
    if (proof.failures.length === 0) {
      const plan = {
        stage: module.stage,
        sites: attempt.sites,
        changes: workspace.changes(),
        proof: proof.steps,
      };
      return { plan, scan: attempt.scan };
    }
    decisions.failAll(proof.failures);
  }
}

/** Tells a text that an earlier stage left from others. */
function printOf(text: string | undefined): number | null {
  return text === undefined ? null : fingerprint(hashOf(text));
}

/** Everything that is not as it is on disk: the compiler compares with the project as it was found. */
function editedTexts(
  readText: (path: string) => string,
  earlier: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): readonly EditedText[] {
  const texts = new Map([...earlier, ...changes.map(({ path, after }) => [path, after] as const)]);
  return [...texts].map(([path, after]) => ({ path, before: readText(path), after }));
}

function typeGateOf({ root, typeGate }: PlanInput): TypeGate | null {
  if (typeof typeGate === "object") return typeGate;
  return typeGate ? createTypeGate({ root, virtualModules: runtimeTypes() }) : null;
}

function typeCheckOf(
  { typeGate, readText }: StageInput,
  earlier: ReadonlyMap<string, string>,
): TypeCheck | null {
  return typeGate && ((changes) => typeGate.newErrors(editedTexts(readText, earlier, changes)));
}

function onceMade<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

function decisionsOf(input: Pick<PlanInput, "only">, scan: ScanResult): Decisions {
  const decisions = new Decisions();
  if (!input.only) return decisions;
  const chosen = new Set(input.only);
  for (const { id } of scan.findings) if (!chosen.has(id)) decisions.refuse(id, planRefusal("not-chosen"));
  return decisions;
}

/**
 * What is left, with the reason that its stage gave; of several of a name as many are left as were refused, in their
 * order.
 */
function residualOf(scan: ScanResult, stages: readonly StagePlan[]): readonly PlannedSite[] {
  const sites = stages.flatMap((stage) => stage.sites).filter(({ refusal }) => refusal !== null);
  const refused = new Map(sites.map(({ finding, refusal }) => [finding.id, refusal]));
  const paired = pairedNamesakes(
    scan.findings.map(({ id }) => id),
    refused.keys(),
  );
  return scan.findings.map((finding) => {
    const reason = refused.get(paired.get(finding.id) ?? finding.id);
    return manualSite(finding, reason ?? finding.refusal ?? planRefusal("no-rewrite"));
  });
}
