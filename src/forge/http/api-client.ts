import { ForgeError } from "../../errors.ts";
import { redact } from "./redact.ts";
import { sendByFetch } from "./send-by-fetch.ts";
import { waitBeforeRetry } from "./wait-before-retry.ts";

export interface ApiRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  /** Below the base URL, or a whole URL for a next page. */
  readonly path: string;
  readonly body?: unknown;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text where it is none. */
  readonly body: unknown;
}

export interface ApiClientOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Sent with every request to that host and to no other; the token is among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Words that must not appear in any message. */
  readonly secrets: readonly string[];
  /** Longest wait for a rate limit, in milliseconds. @default 120000 */
  readonly longestWait?: number;
  /** Tells a person why it takes so long. */
  readonly onWait?: (text: string) => void;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
  /** A single attempt, in milliseconds. @default 30000 */
  readonly timeout?: number;
  /** How one request goes out. @default fetch */
  readonly send?: Send;
}

/** A network error is an outcome like any other here. */
export type Attempt = ApiResponse | { readonly error: unknown };

/** Sends once, follows no redirect and throws nothing. */
export type Send = (
  request: ApiRequest,
  options: Pick<ApiClientOptions, "baseUrl" | "headers" | "timeout">,
) => Promise<Attempt>;

export type ApiClient = (request: ApiRequest) => Promise<ApiResponse>;

const mostAttempts = 5;

/**
 * A client that tries again what can succeed later: network errors, 5xx, rate limits. Every other answer is given
 * back as it is, for only the host's own room knows what it means.
 */
export function apiClient(options: ApiClientOptions): ApiClient {
  const now = options.now ?? Date.now;
  const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  const longestWait = options.longestWait ?? 120_000;
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const response = await followMoves(request, options);
      const wait = waitBeforeRetry(response, attempt, now());
      if (wait === null) return answer(response, options);
      if (attempt >= mostAttempts || wait.milliseconds > longestWait)
        throw gaveUp(response, wait, request, options);
      if (wait.milliseconds >= 5000)
        options.onWait?.(`${wait.reason}: waiting ${Math.ceil(wait.milliseconds / 1000)} s`);
      await sleep(wait.milliseconds);
    }
  };
}

/** A renamed repository answers with its new place. The method and the body go there too, but never off the host. */
async function followMoves(request: ApiRequest, options: ApiClientOptions): Promise<Attempt> {
  const send = options.send ?? sendByFetch;
  let response = await send(request, options);
  for (let moves = 0; moves < 3; moves++) {
    if ("error" in response || ![301, 302, 307, 308].includes(response.status)) return response;
    const place = response.headers.get("location");
    if (place === null) return response;
    const target = new URL(place, options.baseUrl);
    if (target.origin !== new URL(options.baseUrl).origin) return response;
    response = await send({ ...request, path: target.href }, options);
  }
  return response;
}

function answer(response: Attempt, options: ApiClientOptions): ApiResponse {
  if (!("error" in response)) return response;
  throw unreachable(response.error, options);
}

function unreachable(error: unknown, options: ApiClientOptions): ForgeError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = cause instanceof Error ? cause.message : String(cause);
  return new ForgeError(
    `${new URL(options.baseUrl).host} cannot be reached: ${redact(said, options.secrets)}.`,
    {
      code: "host-unreachable",
      hint: "Check the network and --api-url; `unambient pr --provider files` needs neither.",
    },
  );
}

function gaveUp(
  response: Attempt,
  wait: { readonly milliseconds: number; readonly reason: string },
  request: ApiRequest,
  options: ApiClientOptions,
): ForgeError {
  if ("error" in response) return unreachable(response.error, options);
  const host = new URL(options.baseUrl).host;
  const minutes = Math.max(1, Math.ceil(wait.milliseconds / 60_000));
  return new ForgeError(`${host}: ${wait.reason} (${request.method} ${pathOnly(request.path)}).`, {
    code: response.status >= 500 ? "host-failing" : "rate-limited",
    hint:
      response.status >= 500
        ? "Run the command again later: what was opened stays, and is found again."
        : `Run the command again in about ${minutes} min: what was opened stays, and is found again.`,
  });
}

function pathOnly(path: string): string {
  return path.replace(/^https?:\/\/[^/]+/, "").replace(/\?.*$/, "");
}
