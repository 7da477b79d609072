import {
  inRequestScope,
  type RequestLike,
  type RequestScopeOptions,
  type ResponseLike,
} from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/**
 * Express middleware (also for connect and its kin) that gives each request a scope of its own. Use it first.
 * @example
 * app.use(requestScope());
 */
export function requestScope<Request extends RequestLike = RequestLike>(
  options: RequestScopeOptions<Request> = {},
): (request: Request, response: ResponseLike, next: () => void) => void {
  return (request, response, next) => inRequestScope(request, response, options, next);
}
