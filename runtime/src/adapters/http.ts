import {
  openRequestScope,
  type RequestLike,
  type RequestScopeOptions,
  type ResponseLike,
} from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/**
 * Wraps a `node:http` request listener so that each exchange has a scope of its own.
 * @example
 * http.createServer(withRequestScope((request, response) => response.end("ok")));
 */
export function withRequestScope<Request extends RequestLike, Response extends ResponseLike, R>(
  listener: (request: Request, response: Response) => R,
  options: RequestScopeOptions<Request> = {},
): (request: Request, response: Response) => R {
  return (request, response) =>
    openRequestScope(request, response, options).run(() => listener(request, response));
}
