const inProgress = new Set<string>();

export function* visit(name: string, parts: readonly string[]): Generator<string> {
  if (inProgress.has(name)) return;
  inProgress.add(name);
  for (const part of parts) yield* visit(part, []);
  yield name;
  inProgress.delete(name);
}
