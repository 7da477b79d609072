import { ServiceError } from "../errors.js";
import { emitOnce, sampleHeartbeat } from "../telemetry/events.js";
import { AgentSession, type Agent, type AgentInput } from "./agent.js";

export type AgentChange = { readonly type: "registered" | "unregistered"; readonly agent: Agent };
export type AgentListener = (change: AgentChange) => void;

const agents = new Map<string, Agent>();
const sessions = new Map<string, AgentSession>();
const idsByTag: Record<string, string[]> = {};
const listeners: AgentListener[] = [];
let nextId = 1;

export function registerAgent(input: AgentInput): Agent {
  const agent: Agent = {
    id: `agent-${nextId++}`,
    name: input.name,
    endpoint: input.endpoint,
    tags: input.tags ?? [],
    lastSeen: Date.now(),
  };
  agents.set(agent.id, agent);
  sessions.set(agent.id, new AgentSession(agent.id));
  for (const tag of agent.tags) {
    idsByTag[tag] = [...(idsByTag[tag] ?? []), agent.id];
  }
  announce({ type: "registered", agent });
  return agent;
}

export function unregisterAgent(id: string): boolean {
  const agent = agents.get(id);
  if (!agent) return false;
  agents.delete(id);
  sessions.get(id)?.close();
  sessions.delete(id);
  for (const tag of agent.tags) {
    const left = (idsByTag[tag] ?? []).filter((other) => other !== id);
    if (left.length > 0) idsByTag[tag] = left;
    else delete idsByTag[tag];
  }
  announce({ type: "unregistered", agent });
  return true;
}

export function heartbeat(id: string): Agent {
  const agent = agents.get(id);
  if (!agent) {
    emitOnce("heartbeat-from-stranger", { id });
    throw new ServiceError(404, `no agent ${id}`);
  }
  agent.lastSeen = Date.now();
  sampleHeartbeat(id);
  return agent;
}

export function listAgents(tag?: string): Agent[] {
  if (tag === undefined) return [...agents.values()];
  return (idsByTag[tag] ?? []).flatMap((id) => agents.get(id) ?? []);
}

export function knownTags(): string[] {
  return Object.keys(idsByTag).sort();
}

/** Calls back after each change, on a later tick; returns how to stop listening. */
export function onAgentChange(listener: AgentListener): () => void {
  listeners.push(listener);
  return () => {
    const at = listeners.indexOf(listener);
    if (at >= 0) listeners.splice(at, 1);
  };
}

function announce(change: AgentChange): void {
  setImmediate(() => {
    for (const listener of listeners) listener(change);
  });
}

export function resetAgents(): void {
  for (const session of sessions.values()) session.close();
  agents.clear();
  sessions.clear();
  for (const tag of Object.keys(idsByTag)) delete idsByTag[tag];
  listeners.length = 0;
  nextId = 1;
}
