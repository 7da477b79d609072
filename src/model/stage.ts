import type { Edit } from "./edit.ts";
import type { AssistNote, Finding, Refusal } from "./finding.ts";

export type { AssistNote } from "./finding.ts";

/** Data about one ordered step of a migration. */
export interface Stage {
  /** Kebab-case; also the folder under transforms/ and the middle of the branch name. */
  readonly id: string;
  /** The stage that this one is a part of, where that one is split; its id then stands before a slash in `id`. */
  readonly partOf?: string;
  readonly title: string;
  /** Stage ids that must come before; the graph that branches stack along. */
  readonly dependsOn: readonly string[];
  /** The feature flag that gates the stage, or null when it has none. */
  readonly flag: string | null;
  /** Further flags, where parts of the stage are switched on apart from one another. */
  readonly otherFlags?: readonly string[];
  /** What it replaces and by what: the two columns of the tables in the docs. */
  readonly replaces: string;
  readonly by: string;
  /** Why one would want it, as one or two sentences. */
  readonly why: string;
  /** Taken only when asked for by name. */
  readonly optIn: boolean;
  readonly docs: string;
  /**
   * What the report counts apart: the code of a finding's first evidence, and what such findings are, in plain words.
   */
  readonly kinds?: Readonly<Record<string, string>>;
  /** What the stage rewrites, where it is not findings of the scan: files, which it reads by itself. */
  readonly unit?: "files";
  /** Where the stage is a program of the user's own: its path, as the configuration says it. */
  readonly codemod?: string;
}

/** What a refusal code means and what a person can do; each stage has a closed table of them. */
export type RefusalTable = Readonly<Record<string, { readonly message: string; readonly hint: string }>>;

/** A rewrite that was understood in full. */
export interface Rewrite {
  readonly kind: "rewrite";
  readonly edits: readonly Edit[];
  /** Import this from the runtime into these files (placed and styled by the edit room). */
  readonly imports: readonly RuntimeImport[];
  readonly notes: readonly AssistNote[];
  /** Plainer rewrites of the same finding, best first, for when the proof does not accept this one. */
  readonly alternatives?: readonly Rewrite[];
}

export interface RuntimeImport {
  readonly path: string;
  /** @default "@unambient/runtime" */
  readonly from?: string;
  /** Exported name of that module. */
  readonly name: string;
  /** The local name, where `name` is taken in that file. */
  readonly local: string;
}

export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
}

/**
 * A stage as the plan sees it. `Facts` is the window on the parsed sources that the plan hands in; the plan
 * knows no stage by name, so that a user's own transform is a stage like ours.
 */
export interface StageModule<Facts> {
  readonly stage: Stage;
  readonly refusals: RefusalTable;
  /** The edits for one finding, a refusal, or null for "not mine". */
  readonly rewrite: (finding: Finding, facts: Facts) => Rewrite | Refused | null;
}

/** What a stage of files made of some. */
export interface CodemodOutcome {
  /** The new texts by path: of the files that it changed. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that it would change once more if it ran again. */
  readonly unsettled: readonly string[];
  /** What it said about files. */
  readonly remarks: readonly Remark[];
}

/** Something to read about a file. */
export interface Remark {
  readonly path: string;
  readonly message: string;
}

/** A stage that knows files, not findings: a program of the user's, or one of the tool's own that looks for places. */
export interface CodemodModule {
  readonly stage: Stage;
  /** Runs over texts, by path. @throws ConfigError, UnambientError when it cannot be run or fails */
  readonly rewriteFiles: (texts: ReadonlyMap<string, string>) => Promise<CodemodOutcome>;
}
