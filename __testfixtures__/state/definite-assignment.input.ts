interface Config {
  readonly port: number;
}

let config!: Config;

export function configure(next: Config): void {
  config = next;
}

export const port = (): number => config.port;
