import { beforeEach, describe, expect, it } from "vitest";
import { AgentSession } from "../src/agents/agent.js";
import {
  heartbeat,
  knownTags,
  listAgents,
  onAgentChange,
  registerAgent,
  resetAgents,
  unregisterAgent,
  type AgentChange,
} from "../src/agents/agent-registry.js";

beforeEach(() => {
  resetAgents();
});

const builder = { name: "builder", endpoint: "http://10.0.0.1", tags: ["linux", "arm"] };
const tester = { name: "tester", endpoint: "http://10.0.0.2", tags: ["linux"] };

describe("agent registry", () => {
  it("numbers agents and finds them by tag", () => {
    registerAgent(builder);
    registerAgent(tester);
    expect(listAgents().map((agent) => agent.id)).toEqual(["agent-1", "agent-2"]);
    expect(listAgents("linux").map((agent) => agent.name)).toEqual(["builder", "tester"]);
    expect(listAgents("arm").map((agent) => agent.name)).toEqual(["builder"]);
    expect(listAgents("windows")).toEqual([]);
    expect(knownTags()).toEqual(["arm", "linux"]);
  });

  it("forgets an agent, its session and tags that nobody has any more", () => {
    const agent = registerAgent(builder);
    registerAgent(tester);
    expect(AgentSession.open).toBe(2);
    expect(unregisterAgent(agent.id)).toBe(true);
    expect(unregisterAgent(agent.id)).toBe(false);
    expect(knownTags()).toEqual(["linux"]);
    expect(AgentSession.open).toBe(1);
  });

  it("refuses the heartbeat of a stranger", () => {
    expect(() => heartbeat("agent-9")).toThrow("no agent agent-9");
  });

  it("tells listeners of a registration", async () => {
    let notified = false;
    onAgentChange(() => {
      notified = true;
    });
    registerAgent(builder);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(notified).toBe(true);
  });

  it("tells listeners of each change, in order, until they leave", async () => {
    const changes: AgentChange[] = [];
    const leave = onAgentChange((change) => {
      changes.push(change);
    });
    const agent = registerAgent(builder);
    unregisterAgent(agent.id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changes.map((change) => change.type)).toEqual(["registered", "unregistered"]);
    leave();
    registerAgent(tester);
    await new Promise((resolve) => setImmediate(resolve));
    expect(changes).toHaveLength(2);
  });
});
