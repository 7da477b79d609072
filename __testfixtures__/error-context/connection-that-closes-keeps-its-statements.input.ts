interface Connection {
  on(event: string, listener: () => void): unknown;
}

let connection: Connection | null = null;

export const connectionNow = (): Connection | null => connection;

export function open(made: () => Connection, ready: () => void): void {
  const opened = made();
  opened.on("close", () => {
    connection = null;
  });
  connection = opened;
  ready();
}
