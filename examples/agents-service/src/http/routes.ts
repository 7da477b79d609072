import { text } from "node:stream/consumers";
import { AgentSession, type AgentInput } from "../agents/agent.js";
import {
  heartbeat,
  knownTags,
  listAgents,
  registerAgent,
  unregisterAgent,
} from "../agents/agent-registry.js";
import { withOperation } from "../context/operation.js";
import { ServiceError } from "../errors.js";
import csv from "../export/csv.cjs";
import { log } from "../logger.js";
import { inMaintenance, readSettings, requestsServed } from "../settings.js";
import { loadTable, summarizeTable } from "../tables/table-cache.js";
import { openSpans } from "../telemetry/spans.js";
import { Router, type RouteInput } from "./router.js";

export const routes = new Router()
  .add("POST", "/agents", createAgent)
  .add("GET", "/agents", ({ query }) => listAgents(query.get("tag") ?? undefined))
  .add("POST", "/agents/:id/heartbeat", ({ params }) => heartbeat(params["id"] ?? ""))
  .add("DELETE", "/agents/:id", removeAgent)
  .add("GET", "/tables/:name/summary", ({ params }) => summarizeTable(params["name"] ?? ""))
  .add("GET", "/tables/:name", sendTable)
  .add("GET", "/status", status);

function createAgent({ request, response }: RouteInput): Promise<unknown> {
  return withOperation("register agent", async () => {
    const input = JSON.parse(await text(request)) as AgentInput;
    if (!input.name || !input.endpoint) throw new ServiceError(422, "an agent has a name and an endpoint");
    const agent = registerAgent(input);
    log("info", `registered ${agent.name}`);
    response.statusCode = 201;
    return agent;
  });
}

function removeAgent({ params }: RouteInput): { removed: boolean } {
  return { removed: unregisterAgent(params["id"] ?? "") };
}

function sendTable({ params, query }: RouteInput): Promise<unknown> {
  return withOperation("send table", async () => {
    const table = await loadTable(params["name"] ?? "");
    log("info", `sending ${table.rows.length} rows of ${table.name}`);
    return query.get("format") === "csv" ? csv.toCsv(table.rows, ["key", "label", "capacity"]) : table;
  });
}

function status(): unknown {
  return {
    environment: readSettings().environment,
    maintenance: inMaintenance(),
    served: requestsServed(),
    sessions: AgentSession.open,
    tags: knownTags(),
    openSpans: openSpans(),
    rowsWritten: csv.rowsWritten(),
  };
}
