interface Package {
  readonly name: string;
  readonly keyword: string;
}

export function byKeyword(packages: readonly Package[]): readonly string[] {
  const found: Record<
    string,
    { count: number; names: string[] }
  > = {};
  for (const { name, keyword } of packages) {
    found[keyword] ??= { count: 0, names: [] };
    found[keyword].count += 1;
    found[keyword].names.push(name);
  }
  return Object.keys(found).sort();
}
