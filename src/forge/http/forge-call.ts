import { apiClient, type ApiClientOptions, type ApiResponse, type Send } from "./api-client.ts";

/** What a caller of a forge may set of its client. */
export type ForgeClientOptions = Partial<
  Pick<ApiClientOptions, "sleep" | "now" | "onWait" | "longestWait" | "timeout">
>;

/**
 * One request to a forge; an answer that is neither success nor in `accept` becomes an error with a way out.
 * @param doing what was wanted, for the error's words: "open the pull request"
 */
export type ForgeCall = (
  doing: string,
  method: "GET" | "POST" | "PUT" | "PATCH",
  path: string,
  body?: unknown,
  accept?: readonly number[],
) => Promise<ApiResponse>;

export interface ForgeCallOptions {
  readonly apiUrl: string;
  /** Kept out of every message. */
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly client?: ForgeClientOptions | undefined;
  /** How one request goes out. @default fetch */
  readonly send?: Send;
  /** The error for an answer that was not wanted. */
  readonly failure: (response: ApiResponse, doing: string, secrets: readonly string[]) => Error;
}

/** A way to call a forge that keeps the token to itself. */
export function forgeCall(options: ForgeCallOptions): ForgeCall {
  const secrets = [options.token];
  const client = apiClient({
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    headers: { "user-agent": "unambient", ...options.headers },
    secrets,
    ...(options.send ? { send: options.send } : {}),
    ...options.client,
  });
  return async (doing, method, path, body, accept = []) => {
    const response = await client({ method, path, ...(body === undefined ? {} : { body }) });
    if ((response.status >= 200 && response.status < 300) || accept.includes(response.status))
      return response;
    throw options.failure(response, doing, secrets);
  };
}

/** A page where JSON was expected (a proxy's, say), as the words that stand on it. */
export function pageWords(page: string): string {
  return page
    .replaceAll(/<[^>]*>|\s+/g, " ")
    .trim()
    .slice(0, 200);
}
