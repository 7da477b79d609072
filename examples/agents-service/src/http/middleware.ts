import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { enterRequest, leaveRequest } from "../context/request-context.js";
import { enterTenant } from "../context/tenant.js";
import { log } from "../logger.js";
import { countRequest } from "../settings.js";
import { startTimer, stopTimer } from "../telemetry/spans.js";

/** Opens the request context and closes it when the answer is out. */
export function requestContext(request: IncomingMessage, response: ServerResponse): void {
  const requestId = String(request.headers["x-request-id"] ?? randomUUID());
  enterRequest({ requestId, method: request.method ?? "GET", path: request.url ?? "/" });
  enterTenant(String(request.headers["x-tenant"] ?? "public"));
  startTimer(requestId);
  countRequest();
  response.setHeader("x-request-id", requestId);
  response.once("finish", () => {
    log("info", `${request.method} ${request.url} ${response.statusCode} ${stopTimer(requestId)}ms`);
    leaveRequest();
  });
}
