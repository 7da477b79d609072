interface Plugin {
  readonly order: number;
}

let plugins: Record<string, Plugin> = {};

export function use(name: string, order: number): void {
  plugins[name] = { order };
}

export function drop(name: string): void {
  delete plugins[name];
}

export function orders(): number[] {
  return Object.keys(plugins).map((name) => plugins[name]?.order ?? 0);
}

export function isUsed(name: string): boolean {
  return name in plugins;
}

export function reset(): void {
  plugins = {};
}
