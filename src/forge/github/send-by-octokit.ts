import { request as octokit } from "@octokit/request";
import type { ApiRequest, Attempt, Send } from "../http/api-client.ts";
import { ATTEMPT_TIMEOUT, headersFor, parseBody, urlOf } from "../http/send-by-fetch.ts";

interface OctokitResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** One request by GitHub's own client. Its answers of 400 and more are thrown, here they are answers. */
export const sendByOctokit: Send = async (request, options) => {
  const url = urlOf(request, options);
  try {
    return attempt(
      await octokit({
        method: request.method,
        url: literal(url),
        headers: { ...headersFor(url, options) },
        ...bodyOf(request),
        request: {
          redirect: "manual",
          signal: AbortSignal.timeout(options.timeout ?? ATTEMPT_TIMEOUT),
          log: { ...console, warn: () => {} },
        },
      }),
    );
  } catch (error) {
    const { response, cause } = error as { response?: OctokitResponse; cause?: unknown };
    return response ? attempt(response) : { error: cause ?? error };
  }
};

function bodyOf({ body }: ApiRequest): { data?: unknown } {
  return body === undefined ? {} : { data: body };
}

/** Its URLs are templates, in which `:name` and `{name}` stand for values. */
function literal(url: string): string {
  const { origin } = new URL(url);
  const rest = url.slice(origin.length);
  return origin + rest.replaceAll(":", "%3A").replaceAll("{", "%7B").replaceAll("}", "%7D");
}

function attempt({ status, headers, data }: OctokitResponse): Attempt {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status, headers: new Headers(pairs), body: bodyFrom(data) };
}

function bodyFrom(data: unknown): unknown {
  if (data instanceof ArrayBuffer) return parseBody(new TextDecoder().decode(data));
  return typeof data === "string" || data === undefined ? parseBody(data ?? "") : data;
}
