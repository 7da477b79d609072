import { cell } from "@unambient/runtime";

interface Connection {
  close(): string;
}

const connections = cell<Record<string, Connection | undefined>>(
  "connections",
  {
    flag: "use_supervised_registry",
    legacy: {},
  },
);

export function connect(id: string): void {
  connections.value[id] = { close: () => id };
}

export function disconnect(id: string): string {
  if (connections.value[id]) return connections.value[id].close();
  return "";
}

export function forget(id: string): void {
  delete connections.value[id];
}
