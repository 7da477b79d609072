import type { CacheLimits } from "../model/cache-limits.ts";
import type { Finding } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Answers } from "./answers.ts";
import { askOwnersOf } from "./ask-owners.ts";
import { BACK, type Asker } from "./asker.ts";
import { deleteStep, type DeletableCache } from "./delete-steps.ts";
import { divisionSteps } from "./division-steps.ts";
import { answersOf, firstDraft, keptCaches, takenOf, type Draft, type DraftInput } from "./draft.ts";
import { findingTree } from "./finding-tree.ts";
import { firstChosen } from "./first-chosen.ts";
import { limitsSteps } from "./limits-steps.ts";
import { scopesStep } from "./scopes-steps.ts";
import { runSteps, type Step } from "./steps.ts";
import { firstTaken, sitesOfStages, stagesTaken } from "./taken-findings.ts";
import { takeable } from "./tree-node.ts";

export interface WizardInput extends DraftInput {
  readonly asker: Asker;
  /** Owners that the code shows, by finding id. */
  readonly foundOwners: (ids: readonly string[]) => Readonly<Record<string, string>>;
  readonly foundLimits: (paths: readonly string[]) => CacheLimits;
  /** Those of some caches without which the code answers the same. */
  readonly deletableCaches: (caches: readonly Finding[]) => readonly DeletableCache[];
  /** The repository says who answers for which files. */
  readonly hasCodeOwners: boolean;
  /** What the branches would be checked with, in words. */
  readonly checks: string;
  /** Shows what would change. */
  readonly showDiff: (answers: Answers) => Promise<void>;
  readonly explain: (id: string) => Promise<void>;
}

/** The questions of `unambient migrate`. Null when the person leaves. */
export async function migrateWizard(input: WizardInput): Promise<Answers | null> {
  const asked = (question: Question) => (draft: Draft) => question(input, draft);
  const end = await runSteps<Draft>(firstDraft(input), [
    asked(askFindings),
    asked(askOwners),
    deleteStep<Draft>({
      asker: input.asker,
      deletableOf: (draft) => input.deletableCaches(takenOf(input.plan, draft, "cache")),
    }),
    ...limitsSteps<Draft>({
      asker: input.asker,
      cachesOf: (draft) => keptCaches(input.plan, draft),
      found: input.foundLimits,
    }),
    scopesStep<Draft>(input.asker, input.scopePlaces),
    ...divisionSteps<Draft>({
      asker: input.asker,
      hasPackages: (draft) => packagesOf(input.plan, draft).size > 1,
      hasCodeOwners: input.hasCodeOwners,
    }),
    asked(askChecks),
    asked(review),
  ]);
  if (end === null || !end.go) return null;
  return answersOf(input, end);
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
  const findings = takenOf(plan, draft, "registry").filter(({ form }) => hasOwners(form));
  if (findings.length === 0) return "skip";
  const known = { ...foundOwners(findings.map(({ id }) => id)), ...configured.owners, ...draft.owners };
  const owners = await askOwnersOf(asker, findings, known);
  return owners === BACK ? BACK : { ...draft, owners };
};

/** Weak collections forget by themselves, and an object used as a dictionary has no place for an owner. */
function hasOwners(form: string): boolean {
  return form === "const-map" || form === "const-set" || form === "const-array";
}

const askChecks: Question = async ({ asker, checks }, draft) => {
  const choices = [
    { value: true, name: "Yes" },
    { value: false, name: "No: make the branches only" },
  ];
  const validate = await asker.pickOne(`Check every branch? ${checks}`, firstChosen(choices, draft.validate));
  return validate === BACK ? BACK : { ...draft, validate };
};

const review: Question = async (input, draft) => {
  const { asker, plan, showDiff } = input;
  const count = draft.only.length === 0 ? sitesOfStages(plan, draft.stages).length : draft.only.length;
  for (;;) {
    const way = await asker.pickOne(`${counted(count, "finding")} on ${branchesText(draft)}. Run it?`, [
      { value: "run" as const, name: "Run: your working tree stays as it is" },
      { value: "diff" as const, name: "Look at the diff first" },
      { value: "leave" as const, name: "Leave: nothing is changed" },
    ]);
    if (way === BACK) return BACK;
    if (way === "diff") await showDiff(answersOf(input, draft));
    else return { ...draft, go: way === "run" };
  }
};

function packagesOf(plan: Plan, draft: Draft): ReadonlySet<string> {
  return new Set(draft.stages.flatMap((stage) => takenOf(plan, draft, stage)).map((taken) => taken.package));
}

function branchesText({ stages, split }: Draft): string {
  if (split === null) return counted(stages.length, "branch");
  const parts = { package: "packages", directory: "folders", codeowners: "code owners" };
  return `the branches of ${counted(stages.length, "stage")}, cut by ${parts[split]}`;
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun}${noun.endsWith("ch") ? "es" : "s"}`;
}
