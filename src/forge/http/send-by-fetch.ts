import type { ApiClientOptions, ApiRequest, Attempt } from "./api-client.ts";

type SendOptions = Pick<ApiClientOptions, "baseUrl" | "headers" | "timeout">;

/** A single attempt, in milliseconds, where nothing else is said. */
export const ATTEMPT_TIMEOUT = 30_000;

/** One request by the platform's own fetch. */
export async function sendByFetch(request: ApiRequest, options: SendOptions): Promise<Attempt> {
  const url = urlOf(request, options);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: {
        ...headersFor(url, options),
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      // Following by itself, fetch would turn a POST to a renamed repository into a GET.
      redirect: "manual",
      signal: AbortSignal.timeout(options.timeout ?? ATTEMPT_TIMEOUT),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parseBody(text) };
  } catch (error) {
    return { error };
  }
}

export function urlOf({ path }: ApiRequest, { baseUrl }: SendOptions): string {
  return path.startsWith("http") ? path : `${baseUrl}${path}`;
}

/** The token goes to the host that it is for and to no other. */
export function headersFor(url: string, { baseUrl, headers }: SendOptions): Readonly<Record<string, string>> {
  return new URL(url).origin === new URL(baseUrl).origin ? headers : {};
}

/** Parsed JSON, or the text where it is none. */
export function parseBody(text: string): unknown {
  try {
    return text === "" ? null : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
