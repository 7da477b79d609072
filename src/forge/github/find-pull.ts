import type { RemoteRequest } from "../pull-request.ts";
import type { ForgeCall } from "../http/forge-call.ts";
import type { GithubOptions } from "./github-call.ts";

/** The part of GitHub's pull request that the stack needs. */
export interface Pull {
  readonly number: number;
  readonly node_id: string;
  readonly html_url: string;
  readonly state: "open" | "closed";
  readonly merged_at: string | null;
  readonly draft?: boolean;
  readonly title: string;
  readonly body: string | null;
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
}

export interface GithubRequest extends RemoteRequest {
  /** GraphQL's name for it. */
  readonly nodeId: string;
}

/** The newest pull request from a branch, open ones first. */
export async function findPull(
  call: ForgeCall,
  { repository, headOwner }: GithubOptions,
  head: string,
): Promise<GithubRequest | null> {
  const query = new URLSearchParams({ head: `${headOwner}:${head}`, state: "all", per_page: "100" });
  const { body } = await call("look for pull requests", "GET", `/repos/${repository}/pulls?${query}`);
  // A filter that GitHub cannot read it ignores, and gives every pull request there is.
  const own = (body as Pull[]).filter((pull) => pull.head.ref === head).map(requestOf);
  const newestFirst = own.sort((a, b) => b.number - a.number);
  return newestFirst.find((request) => request.state === "open") ?? newestFirst[0] ?? null;
}

export function requestOf(pull: Pull): GithubRequest {
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
