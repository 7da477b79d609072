import type { CliIo } from "./io.ts";

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** Shows what goes on: one line that changes on a terminal, plain lines elsewhere. */
export function progressPrinter(io: CliIo): Progress {
  if (!io.errIsTerminal) return { show: (text) => io.err(`${text}\n`), clear: () => undefined };
  const erase = "\r\u001B[K";
  return {
    show: (text) => io.err(`${erase}${text.slice(0, Math.max(10, io.columns - 1))}`),
    clear: () => io.err(erase),
  };
}
