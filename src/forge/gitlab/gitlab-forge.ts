import type { Forge, RemoteRequest } from "../pull-request.ts";
import { forgeCall, type ForgeCall, type ForgeClientOptions } from "../http/forge-call.ts";
import { gitlabFailure, gitlabWords } from "./gitlab-failure.ts";

export interface GitlabOptions {
  /** `group/subgroup/name`. */
  readonly project: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly client?: ForgeClientOptions;
}

interface MergeRequest {
  readonly iid: number;
  readonly web_url: string;
  readonly state: "opened" | "closed" | "locked" | "merged";
  readonly title: string;
  readonly description: string | null;
  readonly target_branch: string;
  readonly draft?: boolean;
}

/** A draft is a merge request whose title begins so; people write other spellings of it too. */
const draftPrefix = /^\s*(?:draft\s*:|draft\s+-|\[draft\]|\(draft\)|wip\s*:|\[wip\])\s*/i;

/** GitLab, hosted or self-managed, over REST. */
export function gitlabForge(options: GitlabOptions): Forge {
  const call = caller(options);
  const requests = `/projects/${encodeURIComponent(options.project)}/merge_requests`;
  const put = async (request: RemoteRequest, doing: string, fields: object): Promise<void> => {
    await call(doing, "PUT", `${requests}/${request.number}`, fields);
  };
  return {
    name: "GitLab",
    reference: (number) => `!${number}`,
    bodyLimit: 1_000_000,
    find: async (head) => {
      const query = new URLSearchParams({ source_branch: head, state: "all", per_page: "100" });
      const { body } = await call("look for merge requests", "GET", `${requests}?${query}`);
      const found = (body as MergeRequest[]).map(requestOf).sort((a, b) => b.number - a.number);
      return found.find((request) => request.state === "open") ?? found[0] ?? null;
    },
    open: async (request) => {
      const { body } = await call(`open a merge request from ${request.head}`, "POST", requests, {
        source_branch: request.head,
        target_branch: request.base,
        title: titleWith(request.title, request.draft),
        description: request.body,
        labels: request.labels.join(","),
      });
      return { request: requestOf(body as MergeRequest), notes: [] };
    },
    update: (request, changes) =>
      put(request, `update !${request.number}`, {
        ...(changes.title === undefined ? {} : { title: titleWith(changes.title, request.isDraft) }),
        ...(changes.body === undefined ? {} : { description: changes.body }),
        ...(changes.base === undefined ? {} : { target_branch: changes.base }),
      }),
    setDraft: (request, draft) =>
      put(request, `make !${request.number} ${draft ? "a draft" : "ready"}`, {
        title: titleWith(request.title, draft),
      }),
    requestReviews: (request, reviewers) => requestReviews(call, `${requests}/${request.number}`, reviewers),
  };
}

function caller({ project, apiUrl, token, client }: GitlabOptions): ForgeCall {
  return forgeCall({
    apiUrl,
    token,
    headers: { "private-token": token },
    client,
    failure: (response, doing, secrets) => gitlabFailure(response, { repository: project, doing, secrets }),
  });
}

function requestOf(merge: MergeRequest): RemoteRequest {
  return {
    number: merge.iid,
    url: merge.web_url,
    state: merge.state === "merged" ? "merged" : merge.state === "closed" ? "closed" : "open",
    title: merge.title.replace(draftPrefix, ""),
    body: merge.description ?? "",
    base: merge.target_branch,
    isDraft: merge.draft ?? draftPrefix.test(merge.title),
  };
}

function titleWith(title: string, draft: boolean): string {
  return draft ? `Draft: ${title}` : title;
}

/** GitLab takes people by number; groups of CODEOWNERS are asked by its own approval rules. */
async function requestReviews(
  call: ForgeCall,
  path: string,
  reviewers: readonly string[],
): Promise<readonly string[]> {
  const ids: number[] = [];
  const notes: string[] = [];
  for (const name of reviewers) {
    const found = name.includes("/")
      ? []
      : ((await call("look up a reviewer", "GET", `/users?username=${encodeURIComponent(name)}`)).body as {
          id: number;
        }[]);
    const [user] = found;
    if (user === undefined) notes.push(`${name} cannot be asked for a review: GitLab knows no such person`);
    else ids.push(user.id);
  }
  if (ids.length === 0) return notes;
  const response = await call("ask for reviews", "PUT", path, { reviewer_ids: ids }, [400, 403, 422]);
  if (response.status >= 300) notes.push(`nobody was asked for a review: ${gitlabWords(response)}`);
  return notes;
}
