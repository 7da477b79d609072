import type { IncomingMessage, ServerResponse } from "http";
import { inRequestScope, type RequestScopeOptions } from "./request-scope.ts";
import { sameLook } from "./same-look.ts";

export type { RequestScopeOptions } from "./request-scope.ts";

/**
 * Wraps a `node:http` request listener so that each exchange has a scope of its own. What is no function is given
 * back as it is: `createServer` takes its options in the same place.
 * @example
 * http.createServer(withRequestScope((request, response) => response.end("ok")));
 */
export function withRequestScope<R>(
  listener: (request: IncomingMessage, response: ServerResponse) => R,
  options: RequestScopeOptions<IncomingMessage> = {},
): (request: IncomingMessage, response: ServerResponse) => R {
  if (typeof listener !== "function") return listener;
  const scoped = function (this: unknown, ...args: [IncomingMessage, ServerResponse]): R {
    return inRequestScope(args[0], args[1], options, () => listener.apply(this, args));
  };
  return sameLook(listener, scoped);
}
