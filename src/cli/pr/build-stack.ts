import { readFileSync } from "node:fs";
import { codeOwnersFile, parseCodeOwners } from "../../config/code-owners.ts";
import { UsageError } from "../../errors.ts";
import type { PullRequestSpec } from "../../forge/pull-request.ts";
import { reviewersOf } from "../../forge/reviewers.ts";
import { branchCommit } from "../../git/branches.ts";
import { readJournal } from "../../git/journal.ts";
import { lastRun } from "../../git/run-state.ts";
import { journalFile } from "../../git/state-files.ts";
import type { Repository } from "../../git/repository.ts";
import type { Report, StageReport } from "../../model/report.ts";
import { pullRequestBody, pullRequestTitle } from "../../report/pull-request/render-pull-request.ts";
import type { CommandInput } from "../command.ts";
import { recreateCommand } from "../migrate/commit-message.ts";
import type { prOptions } from "./pr-options.ts";

export type PrInput = CommandInput<typeof prOptions>;

/** More people than this nobody wants to have asked unbidden. */
const mostOwners = 4;

export interface Stack {
  readonly specs: readonly PullRequestSpec[];
  /** Stages of the report that have no branch any more. */
  readonly missing: readonly string[];
}

/** The stack of pull requests that the last migration's report describes, lowest first. */
export async function buildStack(input: PrInput, repository: Repository, report: Report): Promise<Stack> {
  const { options } = input;
  const wanted = new Set(options.stage);
  const specs: PullRequestSpec[] = [];
  const missing: string[] = [];
  let base = options.base ?? report.base?.branch ?? null;
  if (base === null) throw noBase();
  for (const stage of report.stages) {
    if (stage.branch === null || (wanted.size > 0 && !isWanted(wanted, stage))) continue;
    const commit = await branchCommit(repository.git, stage.branch);
    if (commit === null) {
      missing.push(stage.stage.id);
      continue;
    }
    specs.push(specFor({ input, repository, report, stage, head: stage.branch, base, commit }));
    base = stage.branch;
  }
  return { specs, missing };
}

/** A stage's name stands for all its parts. */
function isWanted(wanted: ReadonlySet<string>, { stage }: StageReport): boolean {
  return wanted.has(stage.id) || (stage.partOf !== undefined && wanted.has(stage.partOf));
}

interface SpecInput {
  readonly input: PrInput;
  readonly repository: Repository;
  readonly report: Report;
  readonly stage: StageReport;
  readonly head: string;
  readonly base: string;
  readonly commit: string;
}

function specFor({ input, repository, report, stage, head, base, commit }: SpecInput): PullRequestSpec {
  const { options } = input;
  const id = stage.stage.id;
  const ids = new Set(stage.sites.map((site) => site.finding.id));
  const left = [
    ...stage.sites.filter((site) => site.disposition === "manual"),
    ...report.residual.filter((site) => site.finding.stage === id && !ids.has(site.finding.id)),
  ];
  return {
    stage: id,
    head,
    base,
    commit,
    title: pullRequestTitle(stage),
    body: (limit) =>
      pullRequestBody({ report: stage, residual: left, recreate: recreateOf(repository, stage) }, limit),
    draft: options.draft || (!options.ready && !isGreen(stage)),
    labels: options.label.length > 0 ? options.label : ["unambient"],
    reviewers: options["no-reviewers"]
      ? []
      : options.reviewer.length > 0
        ? options.reviewer.map((name) => name.replace(/^@/, ""))
        : codeOwners(repository, stage),
  };
}

/** The command of the run that made the branch, for its stage alone. */
function recreateOf(repository: Repository, { stage }: StageReport): string {
  const request = lastRun(readJournal(journalFile(repository)))?.started.request;
  const id = stage.partOf ?? stage.id;
  return request === undefined
    ? `unambient migrate --yes --stage ${id}`
    : recreateCommand(id, { ...request, stages: null });
}

function isGreen({ checks, verdict }: StageReport): boolean {
  return checks.length > 0 && (verdict.level === "safe-to-merge" || verdict.level === "safe-to-switch-on");
}

function codeOwners(repository: Repository, stage: StageReport): readonly string[] {
  const file = codeOwnersFile(repository.top);
  if (file === null) return [];
  const paths = [...stage.diff.matchAll(/^\+\+\+ b\/(.+)$/gm)].map((match) => match[1] ?? "");
  return reviewersOf(parseCodeOwners(readFileSync(file, "utf8")), paths).slice(0, mostOwners);
}

function noBase(): UsageError {
  return new UsageError("The migration was made from no branch, so it is not plain what to merge into.", {
    code: "no-base",
    hint: "Name the branch: --base main.",
  });
}
