import { cell } from "@unambient/runtime";

interface Connection {
  send(text: string): string;
}

const connection = cell<Connection | null>("connection", {
  flag: "use_scoped_state",
  legacy: null,
});

export function connect(): Connection {
  if (connection.value === null) connection.value = { send: (text) => `sent ${text}` };
  return connection.value;
}

export function send(text: string): string {
  if (!connection.value) return "closed";
  return connection.value.send(text);
}

export function close(): void {
  connection.value = null;
}
