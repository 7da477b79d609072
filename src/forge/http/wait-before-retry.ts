import type { Attempt } from "./api-client.ts";

export interface Wait {
  readonly milliseconds: number;
  readonly reason: string;
}

/** How long to wait before this is worth another try; null when it is not. */
export function waitBeforeRetry(response: Attempt, attempt: number, now: number): Wait | null {
  const backoff = 1000 * 2 ** (attempt - 1);
  if ("error" in response)
    return attempt < 3 ? { milliseconds: backoff, reason: "the network failed" } : null;
  const { status } = response;
  if (status >= 500 && status !== 501)
    return { milliseconds: retryAfter(response.headers) ?? backoff, reason: `the host answers ${status}` };
  if (status === 429 || (status === 403 && isRateLimit(response.headers, response.body)))
    return {
      milliseconds: limitWait(response.headers, response.body, attempt, now),
      reason: limitName(response.body),
    };
  return null;
}

/** A 403 is a limit only when it says so: by its headers, or by GitHub's words. */
function isRateLimit(headers: Headers, body: unknown): boolean {
  return (
    headers.has("retry-after") ||
    remaining(headers) === "0" ||
    /rate limit|abuse detection/i.test(words(body))
  );
}

function limitWait(headers: Headers, body: unknown, attempt: number, now: number): number {
  const asked = retryAfter(headers);
  if (asked !== null) return asked;
  const reset = Number(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset"));
  if (remaining(headers) === "0" && reset > 0) return Math.max(1000, reset * 1000 - now + 1000);
  // GitHub asks for a minute at least after a secondary limit without a header, and more each time.
  return /secondary|abuse/i.test(words(body)) ? 60_000 * 2 ** (attempt - 1) : 1000 * 2 ** (attempt - 1);
}

function limitName(body: unknown): string {
  return /secondary|abuse/i.test(words(body))
    ? "the host's secondary rate limit is reached"
    : "the host's rate limit is reached";
}

function remaining(headers: Headers): string | null {
  return headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining");
}

function retryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after");
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null;
}

function words(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body ?? "");
}
