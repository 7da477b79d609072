interface Connection {
  send(text: string): string;
}

let connection: Connection | null = null;

export function connect(): Connection {
  if (connection === null) connection = { send: (text) => `sent ${text}` };
  return connection;
}

export function send(text: string): string {
  if (!connection) return "closed";
  return connection.send(text);
}

export function close(): void {
  connection = null;
}
