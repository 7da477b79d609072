import type { PullRequestSpec } from "../pull-request.ts";

export interface OutboxEntry {
  readonly spec: PullRequestSpec;
  /** The branch's commits as mails. */
  readonly patches: string;
}

/**
 * The pull requests as files, for networks where no API can be reached: a body and a patch series each, a script that
 * needs only git, and the steps for a person. Names and texts depend on the stack alone: a second run writes the same.
 */
export function outbox(entries: readonly OutboxEntry[], remote: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [index, { spec, patches }] of entries.entries()) {
    const name = fileName(index, spec);
    files.set(`${name}.md`, bodyFile(spec, entries));
    files.set(`${name}.patch`, patches);
  }
  files.set("push.sh", pushScript(entries, remote));
  files.set("README.md", steps(entries));
  return files;
}

function fileName(index: number, spec: PullRequestSpec): string {
  return `${String(index + 1).padStart(2, "0")}-${spec.stage.replaceAll("/", "-")}`;
}

function bodyFile(spec: PullRequestSpec, entries: readonly OutboxEntry[]): string {
  const rows = entries.map(({ spec: each }, index) => {
    const mark = each === spec ? " ← this one" : "";
    return `${index + 1}. \`${each.head}\` into \`${each.base}\`${mark}`;
  });
  const stack = entries.length < 2 ? [] : ["", "The stack, merged from 1 upwards:", "", ...rows];
  return [`# ${spec.title}`, ...stack, "", spec.body(60_000).trim(), ""].join("\n");
}

function pushScript(entries: readonly OutboxEntry[], remote: string): string {
  return [
    "#!/bin/sh",
    "# Pushes the branches of the migration, lowest first. It needs nothing but git.",
    "set -eu",
    `remote="\${1:-${remote}}"`,
    ...entries.map(
      ({ spec }) => `git push "$remote" ${quote(`refs/heads/${spec.head}:refs/heads/${spec.head}`)}`,
    ),
    "",
  ].join("\n");
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function steps(entries: readonly OutboxEntry[]): string {
  const list = entries.map(({ spec }, index) => {
    const name = fileName(index, spec);
    return `${index + 1}. From \`${spec.head}\` into \`${spec.base}\`${spec.draft ? ", as a draft" : ""}: the title is the first line of \`${name}.md\`, the body the rest.${spec.reviewers.length > 0 ? ` Reviewers: ${spec.reviewers.join(", ")}.` : ""}`;
  });
  const [first] = entries;
  const example =
    first === undefined
      ? ""
      : `git switch -c ${first.spec.head} ${first.spec.base} && git am ${fileName(0, first.spec)}.patch`;
  return [
    "# The migration's pull requests",
    "",
    "Run `sh push.sh` (or `sh push.sh <remote>`) in the repository, then open one request for each branch, in this order:",
    "",
    ...list,
    "",
    "Where the branches cannot be pushed from here, carry the `.patch` files over and make each branch from the one below it:",
    "",
    "```sh",
    example,
    "```",
    "",
    "Merge from the lowest upwards. Merged, nothing changes: every flag is off.",
    "",
  ].join("\n");
}
