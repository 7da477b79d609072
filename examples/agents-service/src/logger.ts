import { currentOperation } from "./context/operation.js";
import { currentRequest } from "./context/request-context.js";
import { currentTenant } from "./context/tenant.js";

export type Level = "debug" | "info" | "error";

export interface LogLine {
  readonly level: Level;
  readonly message: string;
  readonly requestId: string | undefined;
  readonly operation: string | undefined;
  readonly tenant: string;
}

const RANK = { debug: 0, info: 1, error: 2 } as const;

let threshold: Level = "info";
let sink: (line: LogLine) => void = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

export function configureLogger(options: { level?: Level; sink?: (line: LogLine) => void }): void {
  if (options.level) threshold = options.level;
  if (options.sink) sink = options.sink;
}

export function log(level: Level, message: string): void {
  if (RANK[level] < RANK[threshold]) return;
  sink({
    level,
    message,
    requestId: currentRequest()?.requestId,
    operation: currentOperation(),
    tenant: currentTenant(),
  });
}
