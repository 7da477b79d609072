import type { Forge, NewRequest, RemoteRequest } from "../pull-request.ts";
import { apiClient, type ApiClient, type ApiClientOptions, type ApiResponse } from "../http/api-client.ts";
import { githubFailure, githubWords } from "./github-failure.ts";

export interface GithubOptions {
  /** `owner/name`, where the pull requests are opened. */
  readonly repository: string;
  /** Who owns the branches: another owner than the repository's in a fork. */
  readonly headOwner: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly client?: Partial<Pick<ApiClientOptions, "sleep" | "now" | "onWait" | "longestWait" | "timeout">>;
}

interface Pull {
  readonly number: number;
  readonly node_id: string;
  readonly html_url: string;
  readonly state: "open" | "closed";
  readonly merged_at: string | null;
  readonly draft?: boolean;
  readonly title: string;
  readonly body: string | null;
  readonly base: { readonly ref: string };
  readonly user?: { readonly login: string } | null;
}

interface GithubRequest extends RemoteRequest {
  readonly nodeId: string;
}

/** GitHub and GitHub Enterprise Server, over REST; only the draft switch needs GraphQL. */
export function githubForge(options: GithubOptions): Forge {
  const secrets = [options.token];
  const client = apiClient({
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${options.token}`,
      "user-agent": "unambient",
      "x-github-api-version": "2022-11-28",
    },
    secrets,
    ...options.client,
  });
  const call = caller(client, options.repository, secrets);
  const repo = `/repos/${options.repository}`;
  return {
    name: "GitHub",
    reference: (number) => `#${number}`,
    bodyLimit: 65_536,
    find: async (head) => {
      const query = new URLSearchParams({
        head: `${options.headOwner}:${head}`,
        state: "all",
        per_page: "100",
      });
      const { body } = await call("look for pull requests", "GET", `${repo}/pulls?${query}`);
      return pickRequest((body as Pull[]).map(requestOf));
    },
    open: (request) => openPull(call, repo, options.headOwner, request),
    update: async (request, changes) => {
      await call(`update #${request.number}`, "PATCH", `${repo}/pulls/${request.number}`, changes);
    },
    setDraft: (request, draft) => setDraft(call, options.apiUrl, request as GithubRequest, draft),
    requestReviews: (request, reviewers) =>
      requestReviews(call, `${repo}/pulls/${request.number}`, reviewers),
  };
}

type Call = (
  doing: string,
  method: "GET" | "POST" | "PATCH",
  path: string,
  body?: unknown,
  accept?: readonly number[],
) => Promise<ApiResponse>;

/** Sends a request; an answer that is neither success nor in `accept` becomes an error with a way out. */
function caller(client: ApiClient, repository: string, secrets: readonly string[]): Call {
  return async (doing, method, path, body, accept = []) => {
    const response = await client({ method, path, ...(body === undefined ? {} : { body }) });
    if ((response.status >= 200 && response.status < 300) || accept.includes(response.status))
      return response;
    throw githubFailure(response, { repository, doing, secrets });
  };
}

function requestOf(pull: Pull): GithubRequest {
  return {
    number: pull.number,
    nodeId: pull.node_id,
    url: pull.html_url,
    state: pull.merged_at !== null ? "merged" : pull.state,
    title: pull.title,
    body: pull.body ?? "",
    base: pull.base.ref,
    isDraft: pull.draft ?? false,
  };
}

function pickRequest(requests: readonly GithubRequest[]): GithubRequest | null {
  const newestFirst = [...requests].sort((a, b) => b.number - a.number);
  return newestFirst.find((request) => request.state === "open") ?? newestFirst[0] ?? null;
}

async function openPull(
  call: Call,
  repo: string,
  headOwner: string,
  request: NewRequest,
): Promise<{ request: RemoteRequest; notes: readonly string[] }> {
  const notes: string[] = [];
  const isFork = !repo.toLowerCase().startsWith(`/repos/${headOwner.toLowerCase()}/`);
  const fields = {
    title: request.title,
    head: isFork ? `${headOwner}:${request.head}` : request.head,
    base: request.base,
    body: request.body,
  };
  const doing = `open a pull request from ${request.head}`;
  const post = (draft: boolean, accept: readonly number[]): Promise<ApiResponse> =>
    call(doing, "POST", `${repo}/pulls`, { ...fields, draft }, accept);
  let response = await post(request.draft, request.draft ? [422] : []);
  if (response.status === 422) {
    const hasNoDrafts = /draft pull requests are not supported/i.test(githubWords(response));
    if (hasNoDrafts) notes.push("this repository has no drafts, so it is open for review");
    response = await post(!hasNoDrafts, []);
  }
  const opened = requestOf(response.body as Pull);
  if (request.labels.length > 0) {
    const labelled = await call(
      "add labels",
      "POST",
      `${repo}/issues/${opened.number}/labels`,
      { labels: request.labels },
      [403, 404, 410, 422],
    );
    if (labelled.status >= 300) notes.push(`it has no labels: ${githubWords(labelled)}`);
  }
  return { request: opened, notes };
}

async function setDraft(call: Call, apiUrl: string, request: GithubRequest, draft: boolean): Promise<void> {
  const mutation = draft ? "convertPullRequestToDraft" : "markPullRequestReadyForReview";
  const query = `mutation($id: ID!) { ${mutation}(input: { pullRequestId: $id }) { pullRequest { isDraft } } }`;
  const doing = `make #${request.number} ${draft ? "a draft" : "ready for review"}`;
  const response = await call(doing, "POST", graphqlUrl(apiUrl), {
    query,
    variables: { id: request.nodeId },
  });
  // GraphQL answers 200 even when it refuses.
  const { errors } = response.body as { errors?: readonly { message: string }[] };
  if (errors === undefined || errors.length === 0) return;
  throw githubFailure(
    { ...response, status: 403, body: { message: errors.map((error) => error.message).join("; ") } },
    { repository: "", doing, secrets: [] },
  );
}

/** REST stands at /api/v3 on an enterprise server, GraphQL at /api/graphql. */
function graphqlUrl(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, "");
  return `${base.replace(/\/v3$/, "")}/graphql`;
}

/** All at once; where one of them cannot be asked GitHub refuses all, so then one by one. */
async function requestReviews(
  call: Call,
  pull: string,
  reviewers: readonly string[],
): Promise<readonly string[]> {
  const ask = (names: readonly string[]): Promise<ApiResponse> =>
    call(
      "ask for reviews",
      "POST",
      `${pull}/requested_reviewers`,
      {
        reviewers: names.filter((name) => !name.includes("/")),
        team_reviewers: names.filter((name) => name.includes("/")).map((name) => name.split("/").at(-1)),
      },
      [403, 404, 422],
    );
  const all = await ask(reviewers);
  if (all.status < 300) return [];
  if (reviewers.length === 1)
    return [`${reviewers[0] ?? ""} cannot be asked for a review: ${githubWords(all)}`];
  const notes: string[] = [];
  for (const name of reviewers) {
    const one = await ask([name]);
    if (one.status >= 300) notes.push(`${name} cannot be asked for a review: ${githubWords(one)}`);
  }
  return notes;
}
