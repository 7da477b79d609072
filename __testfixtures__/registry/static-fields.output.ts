import { registry } from "@unambient/runtime";

interface Agent {
  readonly id: string;
}

export class Agents {
  private static readonly agents = registry("agents", {
    flag: "use_supervised_registry",
    legacy: new Map<string, Agent>(),
  });
  static #owners = registry("owners", {
    flag: "use_supervised_registry",
    legacy: new WeakMap<object, Agent>(),
  });
  private static names: Set<string> = registry<string>("names", {
    flag: "use_supervised_registry",
    legacy: new Set(),
  });
  static readonly order: Agent[] = registry("order", {
    flag: "use_supervised_registry",
    legacy: [],
  }); // unambient: shared-binding

  static add(agent: Agent): void {
    this.agents.set(agent.id, agent);
    Agents.#owners.set(agent, agent);
    Agents.names.add(agent.id);
    Agents.order.push(agent);
  }

  static remove(agent: Agent): void {
    Agents.agents.delete(agent.id);
    Agents.#owners.delete(agent);
    Agents.names.delete(agent.id);
    Agents.order.splice(Agents.order.indexOf(agent), 1);
  }
}
