export interface Settings {
  readonly port: number;
  readonly environment: string;
}

let maintenance = false;
let served = 0;

export function setMaintenance(on: boolean): void {
  maintenance = on;
}

export function inMaintenance(): boolean {
  return maintenance;
}

export function countRequest(): number {
  return ++served;
}

export function requestsServed(): number {
  return served;
}

/** Reads the environment once; `readSettings.known = undefined` makes the next call read it again. */
export function readSettings(): Settings {
  readSettings.known ??= {
    port: Number(process.env["PORT"] ?? 8080),
    environment: process.env["AGENTS_ENVIRONMENT"] ?? "development",
  };
  return readSettings.known;
}
readSettings.known = undefined as Settings | undefined;

/** The command line wins over the environment, for child processes too. */
export function overrideEnvironment(name: string): void {
  process.env["AGENTS_ENVIRONMENT"] = name;
  readSettings.known = undefined;
}
