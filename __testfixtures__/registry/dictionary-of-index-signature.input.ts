const ports: { [service: string]: number } = {};

export function open(service: string, port: number): number {
  return (ports[service] = port);
}

export function close(service: string): void {
  delete ports[service];
}

export function all(): [string, number][] {
  return Object.entries(ports);
}
