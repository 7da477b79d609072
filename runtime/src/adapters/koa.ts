import {
  inRequestScope,
  type RequestLike,
  type RequestScopeOptions,
  type ResponseLike,
} from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/** The part of a koa context that is used. */
export interface KoaContext {
  readonly req: RequestLike;
  readonly res: ResponseLike;
}

/**
 * Koa middleware that gives each request a scope of its own. Use it first.
 * @example
 * app.use(requestScope());
 */
export function requestScope(
  options: RequestScopeOptions<RequestLike> = {},
): (context: KoaContext, next: () => Promise<unknown>) => Promise<unknown> {
  return (context, next) => inRequestScope(context.req, context.res, options, next);
}
