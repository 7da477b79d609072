import {
  inRequestScope,
  type RequestLike,
  type RequestScopeOptions,
  type ResponseLike,
} from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/** An `onRequest` hook, as far as it looks at what it is given. */
export type RequestHook = (
  request: { readonly raw: RequestLike },
  reply: { readonly raw: ResponseLike },
  done: () => void,
) => void;

/** The part of a fastify instance that is used. */
export interface FastifyLike {
  addHook(name: "onRequest", hook: RequestHook): unknown;
}

/**
 * A fastify plugin that gives each request a scope of its own. Register it first.
 * @example
 * app.register(requestScope, { key: (request) => request.headers["x-tenant"] });
 */
export function requestScope(
  instance: FastifyLike,
  options: RequestScopeOptions<RequestLike>,
  done: () => void,
): void {
  instance.addHook("onRequest", requestScopeHook(options));
  done();
}

/**
 * The hook alone, which counts from the line on which it is added: before every hook that is added below.
 * @example
 * app.addHook("onRequest", requestScopeHook());
 */
export function requestScopeHook(options: RequestScopeOptions<RequestLike> = {}): RequestHook {
  return (request, reply, done) => inRequestScope(request.raw, reply.raw, options, done);
}

// Its hook is for the whole application, not for a child of it: what fastify-plugin sets.
Object.defineProperty(requestScope, Symbol.for("skip-override"), { value: true });
Object.defineProperty(requestScope, Symbol.for("fastify.display-name"), { value: "unambient-request-scope" });
