import { forgeCall, type ForgeCall, type ForgeClientOptions } from "../http/forge-call.ts";
import { githubFailure } from "./github-failure.ts";
import { sendByOctokit } from "./send-by-octokit.ts";

export interface GithubOptions {
  /** `owner/name`, where the pull requests are opened. */
  readonly repository: string;
  /** Who owns the branches: another owner than the repository's in a fork. */
  readonly headOwner: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly client?: ForgeClientOptions;
}

/** A way to call GitHub that keeps the token to itself. */
export function githubCall(options: GithubOptions): ForgeCall {
  const { repository, apiUrl, token, client } = options;
  return forgeCall({
    apiUrl,
    token,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
    },
    client,
    send: sendByOctokit,
    failure: (response, doing, secrets) => githubFailure(response, { repository, doing, secrets }),
  });
}
