import type { Plan } from "../model/plan.ts";
import type { Answers, CacheLimits } from "./answers.ts";
import { BACK, type Asker } from "./asker.ts";
import { siteChoices, sitesOfStages, stageChoices } from "./stage-choices.ts";
import { runSteps, type Step } from "./steps.ts";

export interface WizardInput {
  readonly asker: Asker;
  readonly plan: Plan;
  /** The answers of an earlier run, from the configuration. */
  readonly configured: { readonly [Key in keyof Answers]?: Answers[Key] };
  readonly foundLimits: (paths: readonly string[]) => CacheLimits;
  /** What the branches would be checked with, in words. */
  readonly checks: string;
  /** Shows what would change. */
  readonly showDiff: (answers: Answers) => Promise<void>;
  readonly explain: (id: string) => Promise<void>;
}

type Draft = Answers & { readonly packages: readonly string[] | null; readonly go: boolean };

/** The questions of `unambient migrate`. Null when the person leaves. */
export async function migrateWizard(input: WizardInput): Promise<Answers | null> {
  const { configured } = input;
  const start: Draft = {
    stages: [],
    only: configured.only ?? [],
    cache: configured.cache ?? null,
    branchPattern: configured.branchPattern ?? "unambient/{n}-{stage}",
    validate: true,
    packages: null,
    go: false,
  };
  const steps = [askStages, askPackages, askFindings, askTtl, askMax, askBranches, askChecks, review];
  const end = await runSteps<Draft>(
    start,
    steps.map((step) => (draft: Draft) => step(input, draft)),
  );
  if (end === null || !end.go) return null;
  const { stages, only, cache, branchPattern, validate } = end;
  return { stages, only, cache, branchPattern, validate };
}

type Question = (input: WizardInput, draft: Draft) => ReturnType<Step<Draft>>;

const askStages: Question = async ({ asker, plan, configured }, draft) => {
  const choices = stageChoices(plan, configured.stages ?? null);
  for (;;) {
    const stages = await asker.pickSome("Which stages?", choices);
    if (stages === BACK) return BACK;
    if (stages.length > 0) return { ...draft, stages };
    if ((await asker.pickOne("No stage is chosen.", [{ value: 0, name: "Choose again" }])) === BACK)
      return BACK;
  }
};

const askPackages: Question = async ({ asker, plan }, draft) => {
  const names = [...new Set(sitesOfStages(plan, draft.stages).map(({ finding }) => finding.package))];
  if (names.length < 2) return "skip";
  const choices = names.map((name) => ({
    value: name,
    name: name === "" ? "(no package)" : name,
    checked: true,
  }));
  const packages = await asker.pickSome("Which packages?", choices);
  return packages === BACK ? BACK : { ...draft, packages };
};

const askFindings: Question = async ({ asker, plan, explain }, draft) => {
  const { packages } = draft;
  const sites = sitesOfStages(plan, draft.stages).filter(
    ({ finding }) => packages === null || packages.includes(finding.package),
  );
  const all = new Set(sites.map(({ finding }) => finding.id));
  const before = new Set(draft.only.filter((id) => all.has(id)));
  for (;;) {
    const way = await asker.pickOne(`Which of the ${sites.length} findings?`, [
      { value: "all" as const, name: `All ${sites.length}` },
      { value: "some" as const, name: "Choose one by one" },
      { value: "look" as const, name: "Look at one: its code, why, and its diff" },
    ]);
    if (way === BACK) return BACK;
    if (way === "all") return { ...draft, only: packages === null ? [] : [...all] };
    const choices = siteChoices(sites, before.size > 0 ? before : all);
    if (way === "look") {
      const id = await asker.pickOne("Which one?", choices);
      if (id !== BACK) await explain(id);
      continue;
    }
    const only = await asker.pickSome("Take which findings?", choices);
    if (only !== BACK && only.length > 0) return { ...draft, only };
  }
};

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
    const way = await asker.pickOne(`${count} findings on ${draft.stages.length} branches. Run it?`, [
      { value: "run" as const, name: "Run: your working tree stays as it is" },
      { value: "diff" as const, name: "Look at the diff first" },
      { value: "leave" as const, name: "Leave: nothing is changed" },
    ]);
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
