import { errorContext } from "../errors/error-context.ts";
import { flags } from "../flags/flags.ts";
import { scope, type OpenScope } from "../scope/scope-api.ts";

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
  /**
   * The flag that gates it: a scope is opened only for requests for which it is on. In shadow there is nothing to
   * compare, and none is opened. @default every request has a scope
   */
  readonly flag?: string;
}

/** Where a request carries its scope. Registered, so that two copies of the runtime see it. */
const OPENED: unique symbol = Symbol.for("unambient.request-scope") as never;

interface Carrier {
  [OPENED]?: OpenScope;
}

/**
 * Runs `work` in the scope of this exchange. A request has one scope however many middlewares ask for it; it ends
 * when the response is closed: sent, or given up by the client. The request's id becomes its correlation id.
 */
export function inRequestScope<Request extends RequestLike, R>(
  request: Request,
  response: ResponseLike,
  options: RequestScopeOptions<Request>,
  work: () => R,
): R {
  // With the flag off not even the request is looked at.
  const gate = options.flag === undefined ? null : flags.hold(options.flag);
  if (gate?.mode === "off" || gate?.mode === "shadow") return work();
  const opened = (request as Carrier)[OPENED];
  if (opened !== undefined) return opened.run(work);
  const id = headerOf(request, "x-request-id");
  const key = options.key === undefined ? id : options.key(request);
  if (gate !== null && gate.pathFor(key ?? null) !== "on") return work();
  return open(request, response, key, id).run(work);
}

function open(
  request: RequestLike,
  response: ResponseLike,
  key: string | undefined,
  id: string | undefined,
): OpenScope {
  const opened = scope.fork({ key });
  Object.defineProperty(request, OPENED, { value: opened, enumerable: false });
  if (id !== undefined) opened.run(() => errorContext.setContext({ correlationId: id }));
  response.once("close", () => void opened.dispose());
  return opened;
}

function headerOf(request: RequestLike, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
