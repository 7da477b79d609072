import { context } from "@unambient/runtime";

interface Connection {
  on(event: string, listener: () => void): unknown;
}

const connection = context<Connection | null>("connection", {
  flag: "use_async_error_context",
  legacy: null,
}); // unambient: kept-callbacks

export const connectionNow = (): Connection | null => connection.value;

export function open(made: () => Connection, ready: () => void): void {
  const opened = made();
  opened.on("close", () => {
    connection.value = null;
  });
  connection.value = opened;
  ready();
}
