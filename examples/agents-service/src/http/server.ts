import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ServiceError } from "../errors.js";
import { log } from "../logger.js";
import { inMaintenance } from "../settings.js";
import { requestContext } from "./middleware.js";
import { routes } from "./routes.js";

export function createService(): Server {
  return createServer((request, response) => {
    requestContext(request, response);
    answer(request, response).catch((error: unknown) => fail(response, error));
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (inMaintenance() && request.method !== "GET") throw new ServiceError(503, "down for maintenance");
  const url = new URL(request.url ?? "/", "http://service");
  const found = routes.find(request.method ?? "GET", url.pathname);
  if (!found) throw new ServiceError(404, `no route ${request.method} ${url.pathname}`);
  const body = await found.handler({ params: found.params, query: url.searchParams, request, response });
  send(response, body);
}

function send(response: ServerResponse, body: unknown): void {
  const isText = typeof body === "string";
  response.setHeader("content-type", isText ? "text/csv" : "application/json");
  response.end(isText ? body : JSON.stringify(body));
}

function fail(response: ServerResponse, error: unknown): void {
  const known = error instanceof ServiceError ? error : new ServiceError(500, "internal error");
  log("error", error instanceof Error ? error.message : String(error));
  response.statusCode = known.status;
  send(response, { error: known.message, requestId: known.requestId, operation: known.operation });
}
