import { GitError } from "../../errors.ts";
import { findFacades } from "../../facades/find-facades.ts";
import type { CommittedChange } from "./stage-commits.ts";

interface StageOfCommit {
  readonly stage: string;
  readonly flags: ReadonlySet<string>;
  readonly commit: string;
  /** Whether a person named it. */
  readonly isNamed: boolean;
  readonly changes: readonly CommittedChange[];
}

/**
 * Whatever its message says, a commit is taken back for a stage only when it brought that stage and no other: the
 * flag that goes with it is the stage's alone.
 */
export function refuseOtherCommits({ stage, flags, commit, isNamed, changes }: StageOfCommit): void {
  const brought = new Set(changes.flatMap(flagsBrought));
  const others = [...brought].filter((flag) => !flags.has(flag)).sort();
  const short = commit.slice(0, 10);
  if (others.length > 0) {
    throw new GitError(`The commit ${short} brought code behind ${others.join(", ")} as well.`, {
      code: "squashed-stages",
      hint: "Revert the whole commit by `git revert`, or name a commit that holds the stage alone by --commit.",
    });
  }
  if (!isNamed || flags.size === 0 || changes.some((change) => isNamedNewly(change, flags))) return;
  throw new GitError(`The commit ${short} did not bring the stage ${stage}.`, {
    code: "stage-not-found",
    hint: `Name the commit that did by --commit; \`git log -S ${[...flags][0]}\` lists those that may have.`,
  });
}

/** The flags of facades that a commit has put into a file. */
function flagsBrought({ path, before, after }: CommittedChange): readonly string[] {
  const there = new Set(flagsIn(path, before));
  return flagsIn(path, after).filter((flag) => !there.has(flag));
}

function flagsIn(path: string, text: string | null): readonly string[] {
  if (text === null || !SOURCE.test(path)) return [];
  return findFacades(path, text).map(({ flag }) => flag.split("/", 1)[0] ?? flag);
}

const SOURCE = /\.[cm]?[jt]sx?$/;

function isNamedNewly({ before, after }: CommittedChange, flags: ReadonlySet<string>): boolean {
  return [...flags].some((flag) => after?.includes(flag) === true && before?.includes(flag) !== true);
}
