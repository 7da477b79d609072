const seen: string[] = [];
const settings = { verbose: false, depth: 1 };

export function see(name: string): number {
  settings.depth += 1;
  return seen.push(name);
}

export function all(): readonly string[] {
  return settings.verbose ? seen : seen.slice(0, settings.depth);
}
