import { scope, type OpenScope } from "../scope/scope-api.ts";
import { errorContext } from "../errors/error-context.ts";

/** The part of an incoming HTTP request that is looked at. */
export interface RequestLike {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The part of a response that tells when the exchange is over. */
export interface ResponseLike {
  once(event: "close", listener: () => void): unknown;
}

export interface RequestScopeOptions<Request> {
  /** What percentages stick to for this request. @default its `x-request-id` header */
  readonly key?: (request: Request) => string | undefined;
}

/**
 * Opens the scope of one exchange. It ends when the response is closed: sent, or given up by the client. The request's id
 * becomes its correlation id.
 */
export function openRequestScope<Request extends RequestLike>(
  request: Request,
  response: ResponseLike,
  options: RequestScopeOptions<Request>,
): OpenScope {
  const id = headerOf(request, "x-request-id");
  const key = options.key === undefined ? id : options.key(request);
  const opened = scope.fork({ key });
  if (id !== undefined) opened.run(() => errorContext.setContext({ correlationId: id }));
  response.once("close", () => void opened.dispose());
  return opened;
}

function headerOf(request: RequestLike, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
