import type { PullRequestSpec } from "../../src/forge/pull-request.ts";

export function sampleSpec(changes: Partial<PullRequestSpec> = {}): PullRequestSpec {
  return {
    stage: "registry",
    head: "unambient/1-registry",
    base: "main",
    commit: "1".repeat(40),
    title: "refactor(registry): move 3 pieces of ambient state",
    body: () => "What the registry stage does.",
    draft: true,
    labels: ["unambient"],
    reviewers: [],
    ...changes,
  };
}

/** Three stages, one upon the other. */
export const sampleStack: readonly PullRequestSpec[] = [
  sampleSpec(),
  sampleSpec({
    stage: "cache",
    head: "unambient/2-cache",
    base: "unambient/1-registry",
    title: "refactor(cache): x",
  }),
  sampleSpec({
    stage: "state",
    head: "unambient/3-state",
    base: "unambient/2-cache",
    title: "refactor(state): y",
  }),
];
