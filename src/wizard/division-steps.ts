import { BACK, type Asker, type Choice } from "./asker.ts";
import type { Answers } from "./answers.ts";
import { firstChosen } from "./first-chosen.ts";
import type { Step } from "./steps.ts";

export type DivisionAnswer = Pick<Answers, "branchPattern" | "split" | "commits">;

export interface DivisionQuestion<State> {
  readonly asker: Asker;
  readonly hasPackages: (state: State) => boolean;
  readonly hasCodeOwners: boolean;
}

/** What goes onto a branch, what a commit holds, and what the branches are called. */
export function divisionSteps<State extends DivisionAnswer>({
  asker,
  hasPackages,
  hasCodeOwners,
}: DivisionQuestion<State>): readonly Step<State>[] {
  return [
    async (state) => {
      const choices = firstChosen(splits(hasPackages(state), hasCodeOwners), state.split);
      const split = await asker.pickOne("What does a branch hold?", choices);
      return split === BACK ? BACK : { ...state, split };
    },
    async (state) => {
      const picked = await asker.pickOne("What does a commit hold?", firstChosen(commits, state.commits));
      return picked === BACK ? BACK : { ...state, commits: picked };
    },
    async (state) => {
      const branchPattern = await asker.type("Name of the branches", state.branchPattern, (text) =>
        text.includes("{stage}") ? null : "It must hold {stage}; {n} is the place in the stack.",
      );
      return branchPattern === BACK ? BACK : { ...state, branchPattern };
    },
  ];
}

const commits: readonly Choice<Answers["commits"]>[] = [
  { value: "stage", name: "All of its branch" },
  { value: "finding", name: "One finding" },
];

function splits(hasPackages: boolean, hasCodeOwners: boolean): readonly Choice<Answers["split"]>[] {
  return [
    { value: null, name: "A stage" },
    ...(hasPackages ? [{ value: "package" as const, name: "A stage, in one package" }] : []),
    { value: "directory", name: "A stage, in one folder (two deep)" },
    ...(hasCodeOwners ? [{ value: "codeowners" as const, name: "A stage, of one group of owners" }] : []),
  ];
}
