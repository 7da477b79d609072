import type { IncomingMessage, ServerResponse } from "node:http";

export interface RouteInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export type Handler = (input: RouteInput) => unknown;

interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
}

const compiled: Record<string, RegExp> = {};

function patternOf(pattern: string): RegExp {
  if (!(pattern in compiled)) {
    compiled[pattern] = new RegExp(`^${pattern.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
  }
  return compiled[pattern]!;
}

/** Routes in the order given; the first that fits wins. */
export class Router {
  readonly #routes: Route[] = [];

  add(method: string, pattern: string, handler: Handler): this {
    this.#routes.push({ method, pattern, handler });
    return this;
  }

  find(method: string, path: string): { handler: Handler; params: Record<string, string> } | undefined {
    for (const route of this.#routes) {
      const match = route.method === method ? patternOf(route.pattern).exec(path) : null;
      if (match) return { handler: route.handler, params: { ...match.groups } };
    }
    return undefined;
  }
}
