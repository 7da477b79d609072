import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { onAgentChange, resetAgents } from "../src/agents/agent-registry.js";
import { configureLogger, type LogLine } from "../src/logger.js";
import { setMaintenance } from "../src/settings.js";
import { startService, type ServiceClient } from "./service-client.js";

let service: ServiceClient;
let lines: LogLine[] = [];

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.close());

beforeEach(() => {
  resetAgents();
  lines = [];
  configureLogger({ sink: (line) => lines.push(line) });
});

const builder = { name: "builder", endpoint: "http://10.0.0.1", tags: ["linux"] };

describe("service", () => {
  it("registers, lists, keeps alive and removes an agent", async () => {
    const created = await service.call("POST", "/agents", builder);
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect((await service.call("GET", "/agents?tag=linux")).body).toHaveLength(1);
    expect((await service.call("POST", `/agents/${id}/heartbeat`)).body.id).toBe(id);
    expect((await service.call("DELETE", `/agents/${id}`)).body).toEqual({ removed: true });
    expect((await service.call("POST", `/agents/${id}/heartbeat`)).status).toBe(404);
  });

  it("announces an agent that registers over HTTP", async () => {
    let announced = "";
    onAgentChange((change) => {
      announced = change.agent.name;
    });
    await service.call("POST", "/agents", builder);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(announced).toBe("builder");
  });

  it("serves tables as JSON and CSV", async () => {
    const json = await service.call("GET", "/tables/regions");
    expect(json.body.rows).toHaveLength(3);
    const csv = await service.call("GET", "/tables/images?format=csv");
    expect(csv.text.split("\n")[2]).toBe('node-22,"Node.js 22, ""current""",4');
    expect((await service.call("GET", "/tables/regions/summary")).body).toEqual({ rows: 3, capacity: 160 });
  });

  it("says which request and operation failed", async () => {
    const headers = { "x-request-id": "r-42", "x-tenant": "acme" };
    const answer = await service.call("POST", "/agents", { name: "nameless" }, headers);
    expect(answer).toMatchObject({
      status: 422,
      body: { requestId: "r-42", operation: "register agent" },
    });
    expect(lines.find((line) => line.level === "error")).toMatchObject({
      message: "an agent has a name and an endpoint",
      requestId: "r-42",
      tenant: "acme",
    });
  });

  it("refuses changes during maintenance", async () => {
    setMaintenance(true);
    expect((await service.call("POST", "/agents", builder)).status).toBe(503);
    const status = await service.call("GET", "/status");
    expect(status.body).toMatchObject({ maintenance: true, sessions: 0, openSpans: 0 });
    setMaintenance(false);
  });
});
