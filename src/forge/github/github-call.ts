import { apiClient, type ApiClientOptions, type ApiResponse } from "../http/api-client.ts";
import { githubFailure } from "./github-failure.ts";

export interface GithubOptions {
  /** `owner/name`, where the pull requests are opened. */
  readonly repository: string;
  /** Who owns the branches: another owner than the repository's in a fork. */
  readonly headOwner: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly client?: Partial<Pick<ApiClientOptions, "sleep" | "now" | "onWait" | "longestWait" | "timeout">>;
}

/** One request to GitHub; an answer that is neither success nor in `accept` becomes an error with a way out. */
export type GithubCall = (
  doing: string,
  method: "GET" | "POST" | "PATCH",
  path: string,
  body?: unknown,
  accept?: readonly number[],
) => Promise<ApiResponse>;

/** A way to call GitHub that keeps the token to itself. */
export function githubCall(options: GithubOptions): GithubCall {
  const { repository } = options;
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
  return async (doing, method, path, body, accept = []) => {
    const response = await client({ method, path, ...(body === undefined ? {} : { body }) });
    if ((response.status >= 200 && response.status < 300) || accept.includes(response.status))
      return response;
    throw githubFailure(response, { repository, doing, secrets });
  };
}
