export async function build(names: readonly string[], make: (name: string) => Promise<[string, string][]>) {
  const chunks = new Map<string, string>();
  for (const name of names) {
    if (chunks.has(name)) continue;
    for (const [each, code] of await make(name)) chunks.set(each, code);
  }
  return names.map((name) => chunks.get(name) ?? "");
}
