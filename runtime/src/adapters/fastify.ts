import {
  openRequestScope,
  type RequestLike,
  type RequestScopeOptions,
  type ResponseLike,
} from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/** The part of a fastify instance that is used. */
export interface FastifyLike {
  addHook(
    name: "onRequest",
    hook: (
      request: { readonly raw: RequestLike },
      reply: { readonly raw: ResponseLike },
      done: () => void,
    ) => void,
  ): unknown;
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
  instance.addHook("onRequest", (request, reply, next) =>
    openRequestScope(request.raw, reply.raw, options).run(next),
  );
  done();
}

// Its hook is for the whole application, not for a child of it: what fastify-plugin sets.
Object.defineProperty(requestScope, Symbol.for("skip-override"), { value: true });
Object.defineProperty(requestScope, Symbol.for("fastify.display-name"), { value: "unambient-request-scope" });
