interface Connection {
  close(): string;
}

const connections: Record<string, Connection | undefined> = {};

export function connect(id: string): void {
  connections[id] = { close: () => id };
}

export function disconnect(id: string): string {
  if (connections[id]) return connections[id].close();
  return "";
}

export function forget(id: string): void {
  delete connections[id];
}
