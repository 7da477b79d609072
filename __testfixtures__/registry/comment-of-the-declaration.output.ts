/* eslint-disable no-console */

import { registry } from "@unambient/runtime";

// Who waits for what; the key is the topic.
const waiting = registry("waiting", {
  flag: "use_supervised_registry",
  legacy: new Map<string, string[]>(),
}); // never more than one a client

export function wait(topic: string, client: string): void {
  const clients = waiting.get(topic) ?? [];
  clients.push(client);
  waiting.set(topic, clients);
}

export function stop(topic: string): string[] {
  const clients = waiting.get(topic) ?? [];
  waiting.delete(topic);
  return clients;
}
