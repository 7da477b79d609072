import { registry } from "@unambient/runtime";

interface Agent {
  readonly id: string;
  run(): void;
}

const agents = registry("agents", {
  flag: "use_supervised_registry",
  legacy: new Map<string, Agent>(),
});

export function register(agent: Agent): void {
  agents.set(agent.id, agent);
}

export function unregister(id: string): boolean {
  return agents.delete(id);
}

export function lookup(id: string): Agent | undefined {
  return agents.get(id);
}
