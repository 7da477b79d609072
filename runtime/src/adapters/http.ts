import type { IncomingMessage, ServerResponse } from "http";
import { openRequestScope, type RequestScopeOptions } from "./request-scope.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/**
 * Wraps a `node:http` request listener so that each exchange has a scope of its own.
 * @example
 * http.createServer(withRequestScope((request, response) => response.end("ok")));
 */
export function withRequestScope<R>(
  listener: (request: IncomingMessage, response: ServerResponse) => R,
  options: RequestScopeOptions<IncomingMessage> = {},
): (request: IncomingMessage, response: ServerResponse) => R {
  return (request, response) =>
    openRequestScope(request, response, options).run(() => listener(request, response));
}
