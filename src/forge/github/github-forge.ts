import type { Forge } from "../pull-request.ts";
import { findPull, type GithubRequest } from "./find-pull.ts";
import { githubCall, type GithubOptions } from "./github-call.ts";
import { openPull } from "./open-pull.ts";
import { requestReviews } from "./request-reviews.ts";
import { setDraft } from "./set-draft.ts";

/** GitHub and GitHub Enterprise Server, over REST; only the draft switch needs GraphQL. */
export function githubForge(options: GithubOptions): Forge {
  const call = githubCall(options);
  const pull = (number: number): string => `/repos/${options.repository}/pulls/${number}`;
  return {
    name: "GitHub",
    reference: (number) => `#${number}`,
    bodyLimit: 65_536,
    find: (head) => findPull(call, options, head),
    open: (request) => openPull(call, options, request),
    update: async ({ number }, changes) => {
      await call(`update #${number}`, "PATCH", pull(number), changes);
    },
    setDraft: (request, draft) => setDraft(call, options, request as GithubRequest, draft),
    requestReviews: ({ number }, reviewers) => requestReviews(call, pull(number), reviewers),
  };
}
