interface Connection {
  readonly id: number;
}

let connection: Connection | undefined;

export function connect(): Connection {
  if (connection === undefined) connection = { id: 1 };
  return connection;
}
