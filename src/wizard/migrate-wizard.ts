import type { Plan } from "../model/plan.ts";
import type { Answers, CacheLimits } from "./answers.ts";
import { BACK, type Asker } from "./asker.ts";
import { findingTree } from "./finding-tree.ts";
import { takeable } from "./tree-node.ts";
import { firstTaken, sitesOfStages, stagesTaken } from "./taken-findings.ts";
import { askOwnersOf } from "./ask-owners.ts";
import { runSteps, type Step } from "./steps.ts";

export interface WizardInput {
  readonly asker: Asker;
  readonly plan: Plan;
  /** The answers of an earlier run, from the configuration. */
  readonly configured: { readonly [Key in keyof Answers]?: Answers[Key] };
  /** Owners that the code shows, by finding id. */
  readonly foundOwners: (ids: readonly string[]) => Readonly<Record<string, string>>;
  readonly foundLimits: (paths: readonly string[]) => CacheLimits;
  /** What the branches would be checked with, in words. */
  readonly checks: string;
  /** Shows what would change. */
  readonly showDiff: (answers: Answers) => Promise<void>;
  readonly explain: (id: string) => Promise<void>;
}

type Draft = Answers & { readonly go: boolean };

/** The questions of `unambient migrate`. Null when the person leaves. */
export async function migrateWizard(input: WizardInput): Promise<Answers | null> {
  const { configured } = input;
  const start: Draft = {
    stages: [],
    only: configured.only ?? [],
    cache: configured.cache ?? null,
    owners: configured.owners ?? {},
    branchPattern: configured.branchPattern ?? "unambient/{n}-{stage}",
    validate: true,
    go: false,
  };
  const steps = [askFindings, askOwners, askTtl, askMax, askBranches, askChecks, review];
  const end = await runSteps<Draft>(
    start,
    steps.map((step) => (draft: Draft) => step(input, draft)),
  );
  if (end === null || !end.go) return null;
  const { stages, only, owners, branchPattern, validate } = end;
  return {
    stages,
    only,
    cache: stages.includes("cache") ? end.cache : null,
    owners,
    branchPattern,
    validate,
  };
}

type Question = (input: WizardInput, draft: Draft) => ReturnType<Step<Draft>>;

const askFindings: Question = async ({ asker, plan, configured, explain }, draft) => {
  const earlier = draft.stages.length === 0 ? configured : draft;
  const tree = findingTree(plan);
  const taken = await asker.pickInTree("What shall be taken?", tree, firstTaken(plan, earlier), explain);
  if (taken === BACK) return BACK;
  const stages = stagesTaken(plan, taken);
  const all = tree.filter(({ key }) => stages.includes(key)).flatMap(takeable);
  // A stage that is taken as a whole takes what is found in it later, too.
  return { ...draft, stages, only: all.every((id) => taken.has(id)) ? [] : [...taken] };
};

const askOwners: Question = async ({ asker, plan, configured, foundOwners }, draft) => {
  const sites = sitesOfStages(plan, draft.stages.includes("registry") ? ["registry"] : []);
  const taken = sites.filter(({ finding }) => draft.only.length === 0 || draft.only.includes(finding.id));
  const findings = taken.map(({ finding }) => finding).filter(({ form }) => hasOwners(form));
  if (findings.length === 0) return "skip";
  const known = { ...foundOwners(findings.map(({ id }) => id)), ...configured.owners, ...draft.owners };
  const owners = await askOwnersOf(asker, findings, known);
  return owners === BACK ? BACK : { ...draft, owners };
};

/** Weak collections forget by themselves, and an object used as a dictionary has no place for an owner. */
function hasOwners(form: string): boolean {
  return form === "const-map" || form === "const-set" || form === "const-array";
}

const askTtl: Question = async ({ asker, plan, foundLimits }, draft) => {
  const paths = cachePaths(plan, draft);
  if (paths.length === 0) return "skip";
  const found = draft.cache ?? foundLimits(paths);
  const text = await asker.type(
    "Caches keep an entry for how many seconds?",
    String(found.ttlSeconds),
    wholeNumber,
  );
  return text === BACK ? BACK : { ...draft, cache: { ...found, ttlSeconds: Number(text) } };
};

const askMax: Question = async ({ asker, plan, foundLimits }, draft) => {
  const paths = cachePaths(plan, draft);
  if (paths.length === 0) return "skip";
  const known = draft.cache ?? foundLimits(paths);
  const text = await asker.type("And at most how many entries?", String(known.max), wholeNumber);
  return text === BACK ? BACK : { ...draft, cache: { ...known, max: Number(text) } };
};

const askBranches: Question = async ({ asker }, draft) => {
  const branchPattern = await asker.type("Name of the branches", draft.branchPattern, (text) =>
    text.includes("{stage}") ? null : "It must hold {stage}; {n} is the place in the stack.",
  );
  return branchPattern === BACK ? BACK : { ...draft, branchPattern };
};

const askChecks: Question = async ({ asker, checks }, draft) => {
  const validate = await asker.pickOne(`Check every branch? ${checks}`, [
    { value: true, name: "Yes" },
    { value: false, name: "No: make the branches only" },
  ]);
  return validate === BACK ? BACK : { ...draft, validate };
};

const review: Question = async ({ asker, plan, showDiff }, draft) => {
  const count = draft.only.length === 0 ? sitesOfStages(plan, draft.stages).length : draft.only.length;
  for (;;) {
    const way = await asker.pickOne(
      `${counted(count, "finding")} on ${counted(draft.stages.length, "branch")}. Run it?`,
      [
        { value: "run" as const, name: "Run: your working tree stays as it is" },
        { value: "diff" as const, name: "Look at the diff first" },
        { value: "leave" as const, name: "Leave: nothing is changed" },
      ],
    );
    if (way === BACK) return BACK;
    if (way === "diff") await showDiff(draft);
    else return { ...draft, go: way === "run" };
  }
};

function cachePaths(plan: Plan, { stages, only }: Draft): readonly string[] {
  if (!stages.includes("cache")) return [];
  const sites = sitesOfStages(plan, ["cache"]).filter(
    ({ finding }) => only.length === 0 || only.includes(finding.id),
  );
  return [...new Set(sites.map(({ finding }) => finding.path))];
}

function wholeNumber(text: string): string | null {
  return /^[1-9]\d*$/.test(text) ? null : "Give a whole number from 1.";
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun}${noun.endsWith("ch") ? "es" : "s"}`;
}
